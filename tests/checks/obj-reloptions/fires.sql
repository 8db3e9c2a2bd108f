-- expect: table|shop|order "x"|-|info/info/info
CREATE SCHEMA shop;
CREATE TABLE shop."order ""x""" (id int PRIMARY KEY, name text)
    WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01, toast.autovacuum_vacuum_cost_delay = 5);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."order ""x""" (id int PRIMARY KEY, name text) WITH (fillfactor = 90);
