-- servers: 10 14
-- servers: 14 14
-- expect: setting|-|standard_conforming_strings|-|warning/warning/warning
-- expect: setting|-|DateStyle|-|warning/warning/none
-- expect: setting|-|IntervalStyle|-|warning/warning/none
DO $$ BEGIN
    EXECUTE format('ALTER DATABASE %I SET standard_conforming_strings = off', current_database());
    EXECUTE format('ALTER DATABASE %I SET DateStyle = ''SQL, DMY''', current_database());
    EXECUTE format('ALTER DATABASE %I SET IntervalStyle = sql_standard', current_database());
END $$;
