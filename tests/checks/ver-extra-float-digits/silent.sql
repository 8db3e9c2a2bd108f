-- The setting is right for this role.
-- servers: 11 14
CREATE TABLE measure (id int PRIMARY KEY, value real);
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET extra_float_digits = 3', current_database()); END $$;
