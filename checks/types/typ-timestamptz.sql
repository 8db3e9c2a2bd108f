-- id: typ-timestamptz
-- title: Time with time zone, which AWS DMS supports partially
-- side: source
-- severity: dms=warning
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type}, which AWS DMS moves as {form}, that has no
--   zone
-- why: The type of AWS DMS has no place for a zone. A time with time zone is its offset as much as
--   its digits, and loses it. A timestamp with time zone is an instant: it is right as long as both
--   endpoints work in one zone, and off by hours as soon as one of the sessions has another
--   TimeZone. Infinity becomes the year 9999 or 4713 BC.
-- remedy: Keep TimeZone at UTC for the roles of both endpoints, and compare the column in UTC after
--   the load. Move a table with time with time zone by a copy, or let the task bring that column as
--   text.
-- actor: migration
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (source data
--   types)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.type,
       CASE k.base_type WHEN 'timetz' THEN 'TIME' ELSE 'DATETIME' END AS form,
       CASE k.base_type WHEN 'timestamptz' THEN 'info' END AS severity_dms
  FROM source_column k
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
  JOIN source_table t ON t.oid = k.table_oid
 WHERE c.action = 'copy'
   AND k.base_type IN ('timetz', 'timestamptz')
   AND k.base_schema = 'pg_catalog'
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
