-- role: target @ROLE@
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I CONNECTION LIMIT 3', current_database()); END $$;
-- on: target
CREATE ROLE @ROLE@ LOGIN CONNECTION LIMIT 30;
