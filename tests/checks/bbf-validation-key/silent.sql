-- Emulates Babelfish by its marks.
-- task-settings: {"ValidationSettings": {"EnableValidation": true}}
CREATE SCHEMA dbo;
CREATE TABLE dbo.good (id bigint PRIMARY KEY, code varchar(20) UNIQUE);
-- on: target
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
