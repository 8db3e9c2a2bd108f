-- expect: setting|-|DateStyle|-|warning/none/none
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET DateStyle = ''German, DMY''', current_database()); END $$;
