-- Emulates Babelfish by its marks.
-- expect: task setting|-|EnableValidation|-|warning/none/none
-- task-settings: {"ValidationSettings": {"EnableValidation": true}}
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
