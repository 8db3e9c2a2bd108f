-- Emulates Babelfish by its marks.
-- expect: setting|-|babelfishpg_tsql.migration_mode|-|warning/warning/warning
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
-- on: target
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'multi-db';
CREATE SCHEMA sys;
