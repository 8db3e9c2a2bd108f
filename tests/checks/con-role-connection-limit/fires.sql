-- servers: 10 15
-- servers: 18 15
-- role: @ROLE@
-- expect: role|-|@ROLE@|-|warning/warning/warning
-- expect: database|-|@DATABASE@|-|warning/warning/warning
CREATE ROLE @ROLE@ LOGIN CONNECTION LIMIT 5;
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I CONNECTION LIMIT 11', current_database()); END $$;
