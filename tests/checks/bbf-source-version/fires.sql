-- Emulates Babelfish by its marks.
-- expect: server|-|source|-|blocker/none/none
-- expect: server|-|AWS DMS|-|blocker/none/none
-- servers: 14 15
-- options: --given dms-version=3.5.2
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
