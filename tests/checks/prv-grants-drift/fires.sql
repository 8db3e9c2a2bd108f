-- servers: 15 15
-- servers: 10 10
-- servers: 18 18
-- expect: table|shop|customer|@ROLE@|warning/warning/warning
-- expect: table|shop|customer|PUBLIC|warning/warning/warning
-- expect: table|shop|passed on|@ROLE@|warning/warning/warning
-- expect: column|shop|secret|"a,b" @ROLE@|warning/warning/warning
-- expect: sequence|shop|order_number|@ROLE@|warning/warning/warning
-- expect: schema|-|shop|@ROLE@|warning/warning/warning
-- expect: function|shop|total(a integer, b text)|@ROLE@|warning/warning/warning
-- expect: function|shop|total(a integer, b text)|PUBLIC|warning/warning/warning
-- expect: type|shop|colour|PUBLIC|warning/warning/warning
-- expect: database|-|@DATABASE@|PUBLIC|warning/warning/warning
-- expect: foreign-data wrapper|-|nothing|@ROLE@|warning/warning/warning
-- expect: foreign server|-|remote|@ROLE@|warning/warning/warning
CREATE ROLE @ROLE@;
CREATE SCHEMA shop;
GRANT USAGE ON SCHEMA shop TO @ROLE@;
CREATE TABLE shop.customer (id int);
GRANT SELECT, INSERT ON shop.customer TO @ROLE@;
GRANT SELECT ON shop.customer TO PUBLIC;
CREATE TABLE shop."passed on" (id int);
GRANT SELECT ON shop."passed on" TO @ROLE@ WITH GRANT OPTION;
CREATE TABLE shop.secret ("""a,b""" int);
GRANT SELECT ("""a,b""") ON shop.secret TO @ROLE@;
CREATE SEQUENCE shop.order_number;
GRANT USAGE ON SEQUENCE shop.order_number TO @ROLE@;
CREATE FUNCTION shop.total(a int, b text) RETURNS int LANGUAGE sql AS 'SELECT 1';
REVOKE EXECUTE ON FUNCTION shop.total(int, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION shop.total(int, text) TO @ROLE@;
CREATE TYPE shop.colour AS ENUM ('red');
REVOKE USAGE ON TYPE shop.colour FROM PUBLIC;
REVOKE TEMPORARY ON DATABASE @DATABASE@ FROM PUBLIC;
CREATE FOREIGN DATA WRAPPER nothing;
GRANT USAGE ON FOREIGN DATA WRAPPER nothing TO @ROLE@;
CREATE SERVER remote FOREIGN DATA WRAPPER nothing;
GRANT USAGE ON FOREIGN SERVER remote TO @ROLE@;
-- on: target
CREATE ROLE @ROLE@;
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int);
GRANT SELECT ON shop.customer TO @ROLE@;
CREATE TABLE shop."passed on" (id int);
GRANT SELECT ON shop."passed on" TO @ROLE@;
CREATE TABLE shop.secret ("""a,b""" int);
CREATE SEQUENCE shop.order_number;
CREATE FUNCTION shop.total(a int, b text) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE TYPE shop.colour AS ENUM ('red');
CREATE FOREIGN DATA WRAPPER nothing;
CREATE SERVER remote FOREIGN DATA WRAPPER nothing;
