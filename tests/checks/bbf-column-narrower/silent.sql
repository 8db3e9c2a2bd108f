-- Emulates Babelfish by its marks. PostgreSQL's own money, and types of T-SQL that hold all.
CREATE SCHEMA dbo;
CREATE TABLE dbo.item (id int PRIMARY KEY, made timestamp, price money, day date, small smallint);
-- on: target
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
CREATE DOMAIN sys.datetime AS timestamp;
CREATE DOMAIN sys.datetime2 AS timestamp;
CREATE SCHEMA dbo;
CREATE TABLE dbo.item (id int PRIMARY KEY, made sys.datetime2, price money, day sys.datetime, small smallint);
