-- The tables there have a foreign key.
-- servers: 15 15
-- servers: 15 10
-- servers: 15 18
-- role: target @ROLE@
-- expect: role|-|@ROLE@|session_replication_role|blocker/none/blocker
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
CREATE TABLE shop.purchase (id int PRIMARY KEY, customer int);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
GRANT pg_monitor TO @ROLE@;
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
CREATE TABLE shop.purchase (id int PRIMARY KEY, customer int REFERENCES shop.customer);
