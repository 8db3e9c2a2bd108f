-- id: key-index-present-before-load
-- title: Secondary indexes on a target table that is still to be loaded
-- aliases: postgres-check-target-secondary-indexes
-- side: target
-- severity: dms=warning@full-load logical=warning@full-load copy=warning@full-load
-- examines: SELECT count(*) FROM selected_table s
--   JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
-- finding: {target} is empty and has {count} secondary indexes: {indexes}
-- why: Each row that is loaded then goes into each index, one at a time. The load of a large table
--   takes a multiple of the time, and the indexes end up larger than if they were built afterwards.
-- remedy: Drop them before the load, keeping their definitions, and make them again when it has
--   ended, before changes are applied.
-- reference: AWS DMS user guide, Best practices (improving the performance of a migration),
--   Premigration assessments for PostgreSQL; PostgreSQL manual, Populating a Database

-- DROP_AND_CREATE makes the table without them, which a subscription does not know. Below 64 MB an
-- index is kept up in memory, and it does not matter.
WITH secondary AS MATERIALIZED (
    SELECT table_oid, count(*) AS count, group_concat(name, ', ') AS indexes
      FROM (SELECT * FROM target_index ORDER BY table_oid, name)
     WHERE NOT is_primary AND NOT is_replica_identity
     GROUP BY table_oid
)
SELECT 'table' AS object_type, s.source_schema AS schema, s.source_name AS name, NULL AS part,
       s.target_schema || '.' || s.target_name AS target, i.count, i.indexes,
       CASE WHEN s.mode = 'drop-and-create' THEN 'none' END AS severity_dms,
       CASE WHEN s.mode = 'drop-and-create' THEN 'none' END AS severity_copy,
       'the role may not see whether ' || t.schema || '.' || t.name || ' of the target is empty: '
       || w.reason AS cannot_tell
  FROM selected_table s
  CROSS JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
  CROSS JOIN secondary i ON i.table_oid = t.oid
  LEFT JOIN target_table_content w ON w.table_oid = t.oid
 WHERE t.kind = 'r'
   AND w.has_rows IS NULL
   AND s.table_id NOT IN (SELECT table_oid FROM source_table_size WHERE heap_bytes + toast_bytes < 67108864)
