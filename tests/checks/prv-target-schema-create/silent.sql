-- All tables are there in one schema, and the other one is the role's.
-- servers: 15 15
-- servers: 15 10
-- role: target @ROLE@
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int);
CREATE SCHEMA own;
CREATE TABLE own.customer (id int);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE SCHEMA own AUTHORIZATION @ROLE@;
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int);
