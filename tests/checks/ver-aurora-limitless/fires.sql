-- expect: server|-|target|-|warning/warning/warning
SELECT 1;
-- on: target
-- What that product shows.
CREATE SCHEMA rds_aurora;
CREATE VIEW rds_aurora.limitless_tables AS SELECT 1 AS table_gid;
