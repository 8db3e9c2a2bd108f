-- role: target @ROLE@
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
GRANT CREATE ON DATABASE @DATABASE@ TO @ROLE@;
