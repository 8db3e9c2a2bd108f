-- outcome: not applicable
CREATE SCHEMA cron;
CREATE TABLE cron.job (jobid int, active boolean);
INSERT INTO cron.job VALUES (1, true);
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
