-- id: bbf-validation-key
-- title: Key by which AWS DMS cannot validate a table of Babelfish
-- side: target
-- actor: migration
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT is_tsql THEN 'the target is not Babelfish'
--   WHEN NOT EXISTS (SELECT 1 FROM setting_enable_validation WHERE lower(value) = 'true')
--   THEN 'the task does not validate' END FROM target_babelfish
-- examines: SELECT count(*) FROM selected_table
-- finding: the primary key of {schema}.{name} is not of integers: {columns}
-- why: AWS DMS validates a table of Babelfish by a key of integers alone, and says of any other that a
--   suitable unique key cannot be found. The table is loaded, and nobody compares it.
-- remedy: Do not take the task's validation as proof for this table: compare it by another tool, such
--   as pgcrossing validate, which takes any key or none.
-- reference: AWS DMS user guide, Using Babelfish for Aurora PostgreSQL as a target
WITH key AS MATERIALIZED (
    SELECT i.table_oid, group_concat(c.name || ' ' || c.type, ', ') AS columns,
           max(c.base_type NOT IN ('int2', 'int4', 'int8')) AS is_other
      FROM source_index i
     CROSS JOIN source_index_column k ON k.index_oid = i.oid AND k.is_key
     CROSS JOIN source_column c ON c.table_oid = i.table_oid AND c.number = k.column_number
     WHERE i.is_primary
     GROUP BY i.table_oid
)
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part, k.columns
  FROM selected_table s
 CROSS JOIN source_table t ON t.oid = s.table_id
 CROSS JOIN key k ON k.table_oid = t.oid
 WHERE k.is_other
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
