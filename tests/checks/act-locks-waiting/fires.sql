-- A partitioned table has no file that collect would open, so that it need not wait.
-- servers: 15 15
-- servers: 10 15
-- servers: 18 15
-- hold: BEGIN; LOCK TABLE ONLY shop."order ""1""" IN ACCESS EXCLUSIVE MODE
-- expect: table|shop|order "1"|-|warning/warning/warning
CREATE SCHEMA shop;
CREATE TABLE shop."order ""1""" (id int) PARTITION BY RANGE (id);
CREATE TABLE shop.customer (id int);
