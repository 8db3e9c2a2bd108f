-- A source that is one, and a table of that name elsewhere.
CREATE SCHEMA rds_aurora;
CREATE VIEW rds_aurora.limitless_tables AS SELECT 1 AS table_gid;
-- on: target
CREATE TABLE limitless_tables (id int PRIMARY KEY);
