-- Emulates Babelfish by its marks.
-- expect: column|dbo|item|photo|blocker/none/none
-- expect: column|dbo|item|raw|blocker/none/none
-- task-settings: {"TargetMetadata": {"FullLobMode": true}}
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
CREATE DOMAIN sys.varbinary AS bytea;
CREATE SCHEMA dbo;
CREATE TABLE dbo.item (id int PRIMARY KEY, photo sys.varbinary, raw bytea, note text);
