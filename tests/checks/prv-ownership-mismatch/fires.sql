-- servers: 15 15
-- servers: 10 10
-- servers: 18 18
-- expect: table|shop|customer|-|warning/warning/warning
-- expect: table|shop|recent|-|warning/warning/warning
-- expect: sequence|shop|order_number|-|warning/warning/warning
-- expect: schema|-|shop|-|warning/warning/warning
-- expect: function|shop|total(a integer, b text)|-|warning/warning/warning
-- expect: type|shop|colour|-|warning/warning/warning
CREATE ROLE @ROLE@;
CREATE SCHEMA shop AUTHORIZATION @ROLE@;
CREATE TABLE shop.customer (id serial);
CREATE VIEW shop.recent AS SELECT 1 AS one;
CREATE SEQUENCE shop.order_number;
CREATE FUNCTION shop.total(a int, b text) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION shop.total(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE TYPE shop.colour AS ENUM ('red');
ALTER TABLE shop.customer OWNER TO @ROLE@;
ALTER TABLE shop.recent OWNER TO @ROLE@;
ALTER SEQUENCE shop.order_number OWNER TO @ROLE@;
ALTER FUNCTION shop.total(int, text) OWNER TO @ROLE@;
ALTER TYPE shop.colour OWNER TO @ROLE@;
CREATE TABLE shop.same (id int);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id serial);
CREATE VIEW shop.recent AS SELECT 1 AS one;
CREATE SEQUENCE shop.order_number;
CREATE FUNCTION shop.total(a int, b text) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION shop.total(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE TYPE shop.colour AS ENUM ('red');
CREATE TABLE shop.same (id int);
