-- servers: 15 15
-- servers: 15 10
-- servers: 15 18
-- expect: table|shop|order "1"|-|warning/warning/warning
CREATE SCHEMA shop;
CREATE TABLE shop."order ""1""" (id int);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."order ""1""" (id int) WITH (autovacuum_enabled = off);
INSERT INTO shop."order ""1""" VALUES (1);
CREATE INDEX ON shop."order ""1""" (id);
