-- Emulates Babelfish by its marks. Tables that inherit are none of T-SQL's, and no partitions.
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
CREATE SCHEMA dbo;
CREATE TABLE dbo.item (id int PRIMARY KEY);
CREATE TABLE dbo.item_old (PRIMARY KEY (id)) INHERITS (dbo.item);
