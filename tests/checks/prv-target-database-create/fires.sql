-- servers: 15 15
-- servers: 15 10
-- role: target @ROLE@
-- expect: database|-|@TARGET_DATABASE@|-|blocker/none/blocker
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int);
-- on: target
CREATE ROLE @ROLE@ LOGIN CREATEDB;
