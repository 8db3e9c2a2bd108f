-- Emulates Babelfish by its marks.
-- expect: task setting|-|TargetTablePrepMode|-|blocker/none/blocker
-- task-settings: {"FullLoadSettings": {"TargetTablePrepMode": "DROP_AND_CREATE"}}
CREATE SCHEMA dbo;
CREATE TABLE dbo.item (id int PRIMARY KEY);
-- on: target
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
