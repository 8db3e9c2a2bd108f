-- Emulates Babelfish by its marks. No large objects are selected.
-- task-settings: {"TargetMetadata": {"FullLobMode": true}}
CREATE SCHEMA dbo;
CREATE TABLE dbo.item (id int PRIMARY KEY, note varchar(20));
-- on: target
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
