-- ISO is read alike whatever the order, and so is what says its unit.
-- servers: 10 14
DO $$ BEGIN
    EXECUTE format('ALTER DATABASE %I SET DateStyle = ''ISO, DMY''', current_database());
    EXECUTE format('ALTER DATABASE %I SET IntervalStyle = iso_8601', current_database());
END $$;
-- on: target
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET DateStyle = ''SQL, MDY''', current_database()); END $$;
