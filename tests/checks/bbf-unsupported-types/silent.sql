-- Emulates Babelfish by its marks. Types of those names, but not of T-SQL.
CREATE SCHEMA dbo;
CREATE DOMAIN dbo.geography AS text;
CREATE TABLE dbo.item (id int PRIMARY KEY, place dbo.geography, at timestamp);
-- on: target
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
CREATE DOMAIN sys.datetime2 AS timestamp;
CREATE SCHEMA dbo;
CREATE TABLE dbo.item (id int PRIMARY KEY, place text, at sys.datetime2);
