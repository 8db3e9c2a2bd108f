-- Emulates Babelfish by its marks. Nobody says which version AWS DMS has.
-- outcome: not evaluated
-- reason: --given dms-version=VERSION
-- options: --engine dms
-- servers: 17 17
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
