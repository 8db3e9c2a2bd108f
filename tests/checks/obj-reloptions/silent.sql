-- The same, in another order; autovacuum is off on one side; a table that is yet to be created.
CREATE TABLE product (id int PRIMARY KEY) WITH (fillfactor = 70, parallel_workers = 2, autovacuum_enabled = off);
CREATE TABLE missing (id int PRIMARY KEY) WITH (fillfactor = 70);
-- on: target
CREATE TABLE product (id int PRIMARY KEY) WITH (parallel_workers = 2, fillfactor = 70, autovacuum_freeze_max_age = 300000000);
