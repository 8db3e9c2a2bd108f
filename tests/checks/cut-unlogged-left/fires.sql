-- servers: 15 15
-- servers: 10 18
-- expect: table|shop|order "1"|-|blocker/blocker/blocker
CREATE SCHEMA shop;
CREATE TABLE shop."order ""1""" (id int);
-- on: target
CREATE SCHEMA shop;
CREATE UNLOGGED TABLE shop."order ""1""" (id int);
INSERT INTO shop."order ""1""" VALUES (1);
