-- servers: 10 18
-- servers: 15 15
-- expect: setting|-|TimeZone|-|warning/warning/warning
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone = ''Europe/Berlin''', current_database()); END $$;
-- on: target
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone = ''UTC''', current_database()); END $$;
