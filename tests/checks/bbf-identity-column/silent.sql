-- Emulates Babelfish by its marks. This version takes them.
CREATE SCHEMA dbo;
CREATE TABLE dbo.item (id int PRIMARY KEY);
-- on: target
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
CREATE SCHEMA dbo;
CREATE TABLE dbo.item (id int GENERATED ALWAYS AS IDENTITY);
