-- Emulates Babelfish by its marks.
-- expect: table|dbo|item|-|warning/none/none
-- expect: table|dbo|part|-|warning/none/none
-- task-settings: {"ValidationSettings": {"EnableValidation": true}}
CREATE SCHEMA dbo;
CREATE TABLE dbo.item (code varchar(20) PRIMARY KEY);
CREATE TABLE dbo.part (id int, code uuid, PRIMARY KEY (id, code));
CREATE TABLE dbo.good (id int, tiny smallint, PRIMARY KEY (id, tiny));
CREATE TABLE dbo.keyless (code text);
-- on: target
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
