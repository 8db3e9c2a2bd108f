-- Emulates Babelfish by its marks.
-- expect: column|dbo|item|photo|blocker/none/none
-- expect: column|dbo|item|thumb|blocker/none/none
-- servers: 15 13
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
CREATE DOMAIN sys.varbinary AS bytea;
CREATE SCHEMA dbo;
CREATE TABLE dbo.item (id int PRIMARY KEY, photo bytea, thumb sys.varbinary, note text);
-- on: target
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
