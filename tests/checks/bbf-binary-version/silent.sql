-- Emulates Babelfish by its marks.
CREATE SCHEMA dbo;
CREATE TABLE dbo.item (id int PRIMARY KEY, photo bytea);
-- on: target
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
