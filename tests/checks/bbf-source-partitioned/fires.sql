-- Emulates Babelfish by its marks.
-- expect: table|dbo|event|-|blocker/none/none
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
CREATE SCHEMA dbo;
CREATE TABLE dbo.event (id int PRIMARY KEY) PARTITION BY RANGE (id);
CREATE TABLE dbo.event_1 PARTITION OF dbo.event FOR VALUES FROM (1) TO (10) PARTITION BY RANGE (id);
CREATE TABLE dbo.event_1_1 PARTITION OF dbo.event_1 FOR VALUES FROM (1) TO (5);
CREATE TABLE dbo.item (id int PRIMARY KEY);
