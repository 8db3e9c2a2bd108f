-- id: typ-bit
-- title: Bit string, which AWS DMS moves as a string
-- side: source
-- severity: dms=info
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type}, which AWS DMS moves as STRING
-- why: The bits travel as a text of zeros and ones. A column that is char or varchar on the target
--   takes them as well as one that is bit, and a bit(n) of another length refuses the row or, by a
--   cast, cuts it off.
-- remedy: See that the column on the target is of the same bit type and length, and compare it
--   after the load.
-- actor: target DBA
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (source data
--   types)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.type
  FROM source_column k
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
  JOIN source_table t ON t.oid = k.table_oid
 WHERE c.action = 'copy'
   AND k.base_type IN ('bit', 'varbit')
   AND k.base_schema = 'pg_catalog'
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
