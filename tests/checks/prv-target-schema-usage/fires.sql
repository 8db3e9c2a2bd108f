-- servers: 15 15
-- servers: 15 10
-- role: target @ROLE@
-- expect: schema|-|shop|-|blocker/blocker/blocker
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE SCHEMA shop;
GRANT CREATE ON SCHEMA shop TO @ROLE@;
CREATE TABLE shop.customer (id int);
GRANT ALL ON shop.customer TO @ROLE@;
