-- Jobs that are off.
CREATE SCHEMA cron;
CREATE TABLE cron.job (jobid int, active boolean);
INSERT INTO cron.job VALUES (1, false);
CREATE SCHEMA shop;
CREATE TABLE shop.event (id int) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
