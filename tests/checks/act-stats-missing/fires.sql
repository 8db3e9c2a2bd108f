-- servers: 15 15
-- servers: 10 15
-- servers: 18 15
-- expect: table|shop|order "1"|-|info/info/info
CREATE SCHEMA shop;
CREATE TABLE shop."order ""1""" (t text) WITH (autovacuum_enabled = off);
ALTER TABLE shop."order ""1""" ALTER t SET STORAGE PLAIN;
INSERT INTO shop."order ""1""" SELECT repeat('x', 8000) FROM generate_series(1, 1300);
