-- id: typ-numeric-negative-scale
-- title: numeric with a scale that the target does not know
-- side: both
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type}, which version {target_major} of the target
--   refuses
-- why: A scale below zero, or larger than the precision, is known from PostgreSQL 15 on. On the
--   target the CREATE TABLE fails (NUMERIC scale must be between 0 and precision), and nothing can
--   be loaded.
-- remedy: Give the column on the target a precision and scale that holds every value, such as
--   numeric(8, 0) for numeric(5, -3), with a CHECK where the rounding matters, or move to version
--   15 or later.
-- reference: PostgreSQL manual, Release Notes of 15; Numeric Types
WITH number AS (
    SELECT k.table_oid, k.number, k.name, k.type, ((k.type_modifier - 4) >> 16) & 65535 AS precision,
           (k.type_modifier - 4) & 2047 AS scale
      FROM source_column k
     WHERE k.base_type = 'numeric' AND k.base_schema = 'pg_catalog' AND k.type_modifier <> -1
)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.type,
       a.target_version_num / 10000 AS target_major
  FROM selected_column c
  JOIN source_table t ON t.oid = c.table_id
  JOIN number k ON k.table_oid = c.table_id AND k.number = c.position
  JOIN assessment a ON a.target_version_num < 150000
  JOIN target_server v
 WHERE c.action = 'copy'
   AND (k.scale > 1023 OR k.scale > k.precision)
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
