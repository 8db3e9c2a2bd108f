-- Emulates pg_cron by its table, and pg_partman, which is not there to be installed.
-- expect: extension|-|pg_partman|-|warning/warning/none
-- expect: scheduler|-|pg_cron|-|info/info/none
-- case: UPDATE fact_extension SET name = 'pg_partman' WHERE name = 'btree_gist'
CREATE EXTENSION btree_gist;
CREATE SCHEMA cron;
CREATE TABLE cron.job (jobid int, active boolean);
INSERT INTO cron.job VALUES (1, true);
CREATE SCHEMA shop;
CREATE TABLE shop.event (id int) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
