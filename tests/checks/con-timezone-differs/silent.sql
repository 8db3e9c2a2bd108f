-- Two names of one zone, and a role of the target's that has another.
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone = ''Etc/UTC''', current_database()); END $$;
-- on: target
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone = ''GMT''', current_database()); END $$;
CREATE ROLE @ROLE@;
ALTER ROLE @ROLE@ SET timezone = 'Asia/Tokyo';
