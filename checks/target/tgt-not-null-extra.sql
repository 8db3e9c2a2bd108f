-- id: tgt-not-null-extra
-- title: Column that may be NULL on the source, and not on the target
-- side: both
-- severity: dms=warning logical=blocker copy=warning@full-load
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {target_column} of {target_schema}.{target_name} is NOT NULL on the target,
--   column {part} of the source may be NULL
-- why: A row without the value is refused: a copy of the table ends there, native logical
--   replication stops, AWS DMS fails the row or the table. In full LOB mode AWS DMS writes every
--   LOB as NULL first. Nothing on the source keeps such rows out: one may come long after the
--   load, the apply worker stops at it, tries it for ever, and the log piles up on the source.
-- remedy: Drop NOT NULL on the target until the cutover, or set it on the source first, where it
--   shows whether the rows fit. A column of the primary key or an identity cannot do without it.
-- remedy-sql: ALTER TABLE {target_schema}.{target_name} ALTER COLUMN {droppable} DROP NOT NULL
-- reference: PostgreSQL manual, ALTER TABLE (SET NOT NULL); AWS DMS user guide, Using a PostgreSQL
--   database as a target for AWS Database Migration Service
WITH stricter AS MATERIALIZED (
    SELECT table_id, source_name, target_oid, target_name, target_identity
      FROM column_pair
     WHERE target_not_null AND NOT source_not_null AND mode <> 'drop-and-create'
),
key_column (table_oid, name) AS MATERIALIZED (
    SELECT i.table_oid, c.column_name
      FROM target_index i
      JOIN target_index_column c ON c.index_oid = i.oid
     WHERE i.is_primary AND c.column_name IS NOT NULL
       AND i.table_oid IN (SELECT target_oid FROM stricter)
)
SELECT 'column' AS object_type, s.source_schema AS schema, s.source_name AS name,
       r.source_name AS part, t.schema AS target_schema, t.name AS target_name,
       r.target_name AS target_column,
       CASE WHEN r.target_identity = '' AND k.table_oid IS NULL THEN r.target_name END AS droppable
  FROM stricter r
 CROSS JOIN selected_table s ON s.table_id = r.table_id
 CROSS JOIN target_table t ON t.oid = r.target_oid
  LEFT JOIN key_column k ON k.table_oid = r.target_oid AND k.name = r.target_name
 WHERE NOT (t.is_partition
            AND t.parent_oid IN (SELECT target_oid FROM column_pair WHERE mode <> 'drop-and-create'))
