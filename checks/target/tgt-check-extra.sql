-- id: tgt-check-extra
-- title: Check constraint on the target that the source does not have
-- side: both
-- severity: dms=warning logical=blocker copy=warning@full-load
-- examines: SELECT count(*) FROM target_constraint WHERE type IN ('c', 'x')
-- finding: the target's {target_schema}.{target_name} has the constraint {part} {definition}, which
--   the source does not have
-- why: Rows that the source takes may be refused: a copy of the table ends at the first, native
--   logical replication stops, AWS DMS fails the row or the table. In full LOB mode AWS DMS writes
--   NULL first, which a check of a LOB column may refuse as well. Nothing on the source keeps such rows out: one may come long after the
--   load, the apply worker stops at it, tries it for ever, and the log piles up on the source.
-- remedy: Drop the constraint until the cutover, then add it NOT VALID and validate it; or make it
--   on the source first, where it shows whether the rows fit.
-- remedy-sql: ALTER TABLE {target_schema}.{target_name} DROP CONSTRAINT {part}
-- reference: PostgreSQL manual, ALTER TABLE (NOT VALID); AWS DMS user guide, Using a PostgreSQL
--   database as a target for AWS Database Migration Service
WITH here AS (
    SELECT s.table_id, s.source_schema, s.source_name, s.mode, t.oid, t.schema, t.name, t.is_partition,
           t.parent_oid
      FROM selected_table s
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
     WHERE s.mode <> 'drop-and-create'
),
known (table_id, definition) AS MATERIALIZED (
    SELECT table_oid, definition FROM source_constraint WHERE type IN ('c', 'x')
)
SELECT 'constraint' AS object_type, h.source_schema AS schema, h.source_name AS name, k.name AS part,
       h.schema AS target_schema, h.name AS target_name, k.definition,
       CASE WHEN h.table_id IN (SELECT table_id FROM known WHERE definition IS NULL)
            THEN 'a constraint of ' || h.source_schema || '.' || h.source_name || ' was locked'
            WHEN k.definition IS NULL
            THEN 'constraint ' || k.name || ' of ' || h.schema || '.' || h.name
                 || ' of the target was locked' END AS cannot_tell
  FROM here h
  JOIN target_constraint k ON k.table_oid = h.oid
  LEFT JOIN known s ON s.table_id = h.table_id
                   AND replace(s.definition, ' NOT VALID', '') = replace(k.definition, ' NOT VALID', '')
 WHERE k.type IN ('c', 'x')
   AND s.table_id IS NULL
   AND k.is_enforced
   AND k.parent_oid IS NULL
   AND NOT (h.is_partition AND h.parent_oid IN (SELECT oid FROM here))
