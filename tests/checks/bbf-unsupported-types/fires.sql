-- Emulates Babelfish by its marks, on both sides.
-- expect: column|dbo|item|any|blocker/none/warning
-- expect: column|dbo|item|place|blocker/none/warning
-- expect: column|dbo|item|version|blocker/none/warning
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
CREATE DOMAIN sys.sql_variant AS text;
CREATE DOMAIN sys.rowversion AS bytea;
CREATE SCHEMA dbo;
CREATE TABLE dbo.item (id int PRIMARY KEY, "any" sys.sql_variant, place text, version sys.rowversion, name text);
-- on: target
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
CREATE DOMAIN sys.geography AS text;
CREATE DOMAIN sys.timestamp AS bytea;
CREATE DOMAIN sys.ntext AS text;
CREATE SCHEMA dbo;
CREATE TABLE dbo.item (id int PRIMARY KEY, "any" text, place sys.geography, version sys.timestamp, name sys.ntext);
