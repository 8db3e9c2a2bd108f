-- As pg_cron's policy shows a role its own jobs alone.
-- role: @ROLE@
-- outcome: not evaluated
-- reason: may not read the jobs of pg_cron
CREATE ROLE @ROLE@ LOGIN;
CREATE SCHEMA cron;
GRANT USAGE ON SCHEMA cron TO @ROLE@;
CREATE TABLE cron.job (jobid bigint PRIMARY KEY, active boolean, username text);
GRANT SELECT ON cron.job TO @ROLE@;
ALTER TABLE cron.job ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON cron.job USING (username = CURRENT_USER);
INSERT INTO cron.job VALUES (1, true, 'other');
