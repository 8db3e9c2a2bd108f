-- Emulates Babelfish by its marks.
-- expect: source endpoint|-|PluginName|-|blocker/none/none
-- options: --plugin pglogical
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
