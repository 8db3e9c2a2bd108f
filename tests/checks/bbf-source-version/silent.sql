-- Emulates Babelfish by its marks.
-- servers: 17 17
-- options: --given dms-version=3.10
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
