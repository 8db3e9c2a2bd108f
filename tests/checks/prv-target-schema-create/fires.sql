-- From 15 on a new database is like that.
-- servers: 15 15
-- servers: 15 18
-- role: target @ROLE@
-- expect: schema|-|public|-|blocker/none/blocker
-- expect: schema|-|shop|-|blocker/none/blocker
CREATE TABLE customer (id int);
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int);
CREATE SCHEMA there;
CREATE TABLE there.customer (id int);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE SCHEMA shop;
GRANT USAGE ON SCHEMA shop TO @ROLE@;
CREATE SCHEMA there;
CREATE TABLE there.customer (id int);
