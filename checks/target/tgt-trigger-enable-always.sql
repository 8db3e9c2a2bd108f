-- id: tgt-trigger-enable-always
-- title: Trigger on the target that always fires
-- side: target
-- severity: dms=blocker@full-load,blocker@cdc logical=blocker@full-load,blocker@cdc
--   copy=blocker@full-load
-- examines: SELECT count(*) FROM target_trigger
-- finding: trigger {part} on {target_schema}.{target_name} of the target is ENABLE ALWAYS and runs
--   {function}
-- why: session_replication_role = replica, by which loads keep triggers quiet, does not reach a
--   trigger in this state: it fires for every row that arrives, under each engine, and does a second
--   time what it did on the source. Nothing fails, the data is just different.
-- remedy: Disable it on the target until the cutover, then set ENABLE ALWAYS again. If it is there on
--   purpose, to work on replicated rows, waive this.
-- remedy-sql: ALTER TABLE {target_schema}.{target_name} DISABLE TRIGGER {part}
-- reference: PostgreSQL manual, ALTER TABLE (ENABLE ALWAYS TRIGGER), session_replication_role

-- The trigger that a partition has of its root goes with the root, unless its state is another.
WITH here AS (
    SELECT s.source_schema, s.source_name, s.mode, t.oid, t.schema, t.name, t.parent_oid
      FROM selected_table s
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
)
SELECT 'trigger' AS object_type, h.source_schema AS schema, h.source_name AS name, g.name AS part,
       h.schema AS target_schema, h.name AS target_name,
       g.function_schema || '.' || g.function_name || '()' AS function,
       CASE WHEN h.mode = 'drop-and-create' THEN 'none' END AS severity_dms,
       CASE WHEN h.mode = 'drop-and-create' THEN 'none' END AS severity_copy
  FROM here h
  JOIN target_trigger g ON g.table_oid = h.oid
 WHERE g.enabled = 'A'
   AND NOT EXISTS (SELECT 1 FROM here r JOIN target_trigger a ON a.table_oid = r.oid
                    WHERE g.is_on_partition_clone AND r.oid = h.parent_oid
                      AND a.name = g.name AND a.enabled = g.enabled)
