-- role: @ROLE@
-- options: --given migration-hours=1000
-- expect: role|-|@ROLE@|-|warning/warning/warning
CREATE ROLE @ROLE@ LOGIN;
DO $$ BEGIN EXECUTE format('ALTER ROLE @ROLE@ VALID UNTIL %L', now() + interval '20 days'); END $$;
