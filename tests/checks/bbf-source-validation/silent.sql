-- Emulates Babelfish by its marks.
-- task-settings: {"ValidationSettings": {"EnableValidation": false}}
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
