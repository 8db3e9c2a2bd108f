-- Emulates Babelfish by its marks.
-- task-settings: {"TargetMetadata": {"FullLobMode": true}}
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
CREATE SCHEMA dbo;
CREATE TABLE dbo.item (id int PRIMARY KEY, note text);
