-- Emulates Babelfish by its marks.
-- expect: task setting|-|FullLobMode|-|warning/none/none
-- task-settings: {"TargetMetadata": {"FullLobMode": true}}
CREATE SCHEMA dbo;
CREATE TABLE dbo.item (id int PRIMARY KEY, note text);
-- on: target
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
