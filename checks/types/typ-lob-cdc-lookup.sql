-- id: typ-lob-cdc-lookup
-- title: Large objects (LOB) that AWS DMS reads again while it captures changes
-- side: source
-- severity: dms=info@cdc
-- examines: SELECT count(*) FROM selected_table
-- finding: for each change of {schema}.{name} AWS DMS may read again from the table: {columns}
-- why: A change of a large object is fetched from the source by the key when it is applied, not
--   taken from the WAL. What arrives is the value of that moment: newer than the change, or nothing
--   if the row is gone. Until all changes are applied the target can show combinations that the
--   source never had, and the source bears a query for each.
-- remedy: Judge the target only after the task has caught up with a source that nobody writes to.
--   Where that is too late, such as for readers of the target, use native logical replication for
--   the table.
-- actor: migration
-- reference: AWS DMS user guide, Setting LOB support for source databases; Troubleshooting
--   migration tasks
WITH large AS (
    SELECT table_id, group_concat(name, ', ') AS columns
      FROM (SELECT c.table_id, k.name
              FROM source_column k
             CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
             WHERE c.action = 'copy'
               AND (k.base_schema = 'pg_catalog'
                        AND k.base_type IN ('text', 'bytea', 'xml', 'json', 'jsonb', 'polygon')
                    OR k.base_type IN ('citext', 'hstore') AND k.base_kind = 'b'
                    OR k.element_type IS NOT NULL AND k.type_category = 'A')
             ORDER BY c.table_id, c.position)
     GROUP BY table_id
)
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part, l.columns
  FROM large l
 CROSS JOIN source_table t ON t.oid = l.table_id
 WHERE t.kind IN ('r', 'p')
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
