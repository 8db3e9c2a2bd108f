-- Emulates Babelfish by its marks, on both sides.
-- expect: database|-|@DATABASE@|source|info/info/info
-- expect: database|-|@DATABASE@|target|info/info/info
-- servers: 10 18
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
-- on: target
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'multi-db';
CREATE SCHEMA sys;
