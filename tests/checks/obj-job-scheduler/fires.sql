-- Emulates pg_cron and pgAgent, by the tables that they make.
-- servers: 15 15
-- servers: 10 15
-- expect: scheduler|-|pg_cron|-|warning/warning/warning
-- expect: scheduler|-|pgAgent|-|warning/warning/warning
CREATE SCHEMA cron;
CREATE TABLE cron.job (jobid bigint PRIMARY KEY, active boolean);
INSERT INTO cron.job VALUES (1, true), (2, false);
CREATE SCHEMA pgagent;
CREATE TABLE pgagent.pga_job (jobid int PRIMARY KEY, jobenabled bool);
INSERT INTO pgagent.pga_job VALUES (1, true);
