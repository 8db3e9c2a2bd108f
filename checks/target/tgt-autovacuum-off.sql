-- id: tgt-autovacuum-off
-- title: Autovacuum is off on the target
-- side: target
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM target_setting WHERE name IN ('autovacuum', 'track_counts')
-- finding: {what}
-- why: For the load that may be meant. Afterwards the tables have no statistics, so that the first
--   queries of the application choose bad plans, and nothing removes dead rows or freezes old ones
--   until somebody remembers.
-- remedy: Turn it on again before the cutover, and run ANALYZE, or VACUUM (ANALYZE), over what was
--   loaded.
-- reference: PostgreSQL manual, Routine Vacuuming; Automatic Vacuuming
WITH here AS (
    SELECT s.table_id, s.source_schema, s.source_name, s.mode, t.oid, t.schema, t.name, t.is_partition,
           t.parent_oid
      FROM selected_table s
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
     WHERE s.mode <> 'drop-and-create'
)
SELECT 'setting' AS object_type, NULL AS schema, name, NULL AS part,
       'autovacuum is off for the whole target' AS what
  FROM target_setting
 WHERE name IN ('autovacuum', 'track_counts')
   AND setting = 'off'
UNION ALL
SELECT 'table', h.source_schema, h.source_name, NULL,
       'autovacuum is off for ' || h.schema || '.' || h.name || ' of the target'
  FROM here h
  JOIN target_relation_option o ON o.table_oid = h.oid
 WHERE o.name = 'autovacuum_enabled'
   AND lower(o.value) IN ('false', 'off', 'no', '0', 'f')
