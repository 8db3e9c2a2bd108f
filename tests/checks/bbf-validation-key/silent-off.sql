-- Emulates Babelfish by its marks.
-- outcome: not applicable
-- reason: does not validate
-- task-settings: {"ValidationSettings": {"EnableValidation": false}}
CREATE SCHEMA dbo;
CREATE TABLE dbo.item (code varchar(20) PRIMARY KEY);
-- on: target
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
