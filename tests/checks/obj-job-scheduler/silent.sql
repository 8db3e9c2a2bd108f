-- No job is on; a table that is only called so. Emulates pg_cron.
CREATE SCHEMA cron;
CREATE TABLE cron.job (jobid bigint PRIMARY KEY, active boolean);
INSERT INTO cron.job VALUES (2, false);
CREATE SCHEMA timetable;
CREATE TABLE timetable.chain (id int PRIMARY KEY, live text);
