-- One that lasts long enough, and another role's that has ended.
-- servers: 10 15
-- servers: 18 15
-- role: @ROLE@
-- options: --given migration-hours=48
CREATE ROLE @ROLE@ LOGIN;
CREATE ROLE @ROLE@_old LOGIN VALID UNTIL '2001-01-01';
DO $$ BEGIN EXECUTE format('ALTER ROLE @ROLE@ VALID UNTIL %L', now() + interval '10 days'); END $$;
