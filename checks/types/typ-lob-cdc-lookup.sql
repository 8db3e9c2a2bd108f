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
    SELECT table_id, group_concat(part, ', ') AS columns
      FROM (SELECT table_id, part FROM selected_lob ORDER BY table_id, position)
     GROUP BY table_id
)
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part, l.columns
  FROM large l
 CROSS JOIN source_table t ON t.oid = l.table_id
 WHERE t.kind IN ('r', 'p')
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
