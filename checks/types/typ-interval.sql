-- id: typ-interval
-- title: Interval, which AWS DMS moves as a string
-- side: source
-- severity: dms=warning
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type}, which AWS DMS moves as STRING(128)
-- why: AWS lists intervals as partially supported. They travel as text, in the IntervalStyle of the
--   session that reads, and are parsed with that of the session that writes: sql_standard puts one
--   sign for all fields where postgres puts one for each, so a mixed interval can come out as
--   another.
-- remedy: See that IntervalStyle is postgres, the default, on both sides and for the roles of both
--   endpoints. Compare the column after the load.
-- actor: source DBA, target DBA
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (source data
--   types)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.type
  FROM source_column k
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
  JOIN source_table t ON t.oid = k.table_oid
 WHERE c.action = 'copy'
   AND k.base_type = 'interval'
   AND k.base_schema = 'pg_catalog'
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
