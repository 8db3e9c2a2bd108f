-- alone
-- template0 is always closed; a limit is not a lock. Alone, since a database that is being dropped is closed, too.
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I CONNECTION LIMIT 50', current_database()); END $$;
