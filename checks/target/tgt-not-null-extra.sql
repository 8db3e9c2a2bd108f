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
WITH here AS (
    SELECT s.table_id, s.source_schema, s.source_name, s.mode, t.oid, t.schema, t.name, t.is_partition,
           t.parent_oid
      FROM selected_table s
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
     WHERE s.mode <> 'drop-and-create'
),
key_column (table_oid, name) AS MATERIALIZED (
    SELECT i.table_oid, c.column_name
      FROM target_index i
      JOIN target_index_column c ON c.index_oid = i.oid
     WHERE i.is_primary AND c.column_name IS NOT NULL
)
SELECT 'column' AS object_type, h.source_schema AS schema, h.source_name AS name, k.name AS part,
       h.schema AS target_schema, h.name AS target_name, g.name AS target_column,
       CASE WHEN g.identity = '' AND (h.oid, g.name) NOT IN (SELECT table_oid, name FROM key_column)
            THEN g.name END AS droppable
  FROM here h
  JOIN selected_column c ON c.table_id = h.table_id AND c.action = 'copy'
  JOIN source_column k ON k.table_oid = c.table_id AND k.number = c.position
  JOIN target_column g ON g.table_oid = h.oid AND g.name = c.target_name
 WHERE g.not_null
   AND NOT k.not_null
   AND NOT (h.is_partition AND h.parent_oid IN (SELECT oid FROM here))
