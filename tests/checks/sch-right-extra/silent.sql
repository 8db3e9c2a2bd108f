-- options: --phase verify
-- servers: 15 15
-- servers: 10 18
CREATE ROLE @ROLE@;
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int, a int);
GRANT ALL ON shop.item TO PUBLIC;
GRANT UPDATE (a) ON shop.item TO PUBLIC;
CREATE TABLE shop.own (id int);
ALTER TABLE shop.own OWNER TO @ROLE@;
CREATE FUNCTION shop.f() RETURNS int LANGUAGE sql AS 'SELECT 1';
REVOKE EXECUTE ON FUNCTION shop.f() FROM PUBLIC;
-- on: target
CREATE ROLE @ROLE@;
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int, a int);
GRANT ALL ON shop.item TO PUBLIC;
GRANT UPDATE (a) ON shop.item TO PUBLIC;
CREATE TABLE shop.own (id int);
GRANT SELECT ON shop.own TO @ROLE@;
CREATE TABLE shop.of_the_target (id int);
GRANT SELECT ON shop.of_the_target TO PUBLIC;
CREATE FUNCTION shop.f() RETURNS int LANGUAGE sql AS 'SELECT 1';
REVOKE EXECUTE ON FUNCTION shop.f() FROM PUBLIC;
GRANT ALL ON SCHEMA public TO PUBLIC;
