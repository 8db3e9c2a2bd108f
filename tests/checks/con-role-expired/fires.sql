-- role: @ROLE@
-- expect: role|-|@ROLE@|-|warning/warning/warning
CREATE ROLE @ROLE@ LOGIN;
DO $$ BEGIN EXECUTE format('ALTER ROLE @ROLE@ VALID UNTIL %L', now() + interval '10 days'); END $$;
