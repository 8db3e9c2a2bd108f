-- id: tgt-user-triggers-enabled
-- title: Trigger on the target that fires for loaded rows
-- side: target
-- severity: dms=blocker@full-load,blocker@cdc
-- examines: SELECT count(*) FROM target_trigger
-- finding: trigger {part} on {target_schema}.{target_name} of the target is enabled and runs
--   {function}
-- why: Under AWS DMS it fires for each row and change that arrives, although it did its work on the
--   source already: audit rows twice, times overwritten, totals counted again. Nothing fails, the
--   data is just different. This tool and native replication write as replica, and it rests.
-- remedy: Disable it on the target for the time of the move, or create it at the cutover only; note
--   its state and set it again then. With AWS DMS, SET session_replication_role = replica in the
--   target endpoint's connection attributes (afterConnectScript) does as well: then waive this.
-- remedy-sql: ALTER TABLE {target_schema}.{target_name} DISABLE TRIGGER {part}
-- reference: PostgreSQL manual, ALTER TABLE (DISABLE TRIGGER), session_replication_role; AWS
--   re:Post, best practices for migrating PostgreSQL to RDS for PostgreSQL with AWS DMS

-- The trigger that a partition has of its root goes with the root, unless its state is another.
WITH here AS (
    SELECT s.source_schema, s.source_name, s.mode, t.oid, t.schema, t.name, t.is_partition,
           t.parent_oid
      FROM selected_table s
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
)
SELECT 'trigger' AS object_type, h.source_schema AS schema, h.source_name AS name, g.name AS part,
       h.schema AS target_schema, h.name AS target_name,
       g.function_schema || '.' || g.function_name || '()' AS function,
       CASE WHEN h.mode = 'drop-and-create' THEN 'none' WHEN d.setting = 'replica' THEN 'info' END
           AS severity_dms
  FROM here h
  JOIN target_trigger g ON g.table_oid = h.oid
  JOIN target_session_default d ON d.name = 'session_replication_role'
 WHERE g.enabled = 'O'
   AND NOT EXISTS (SELECT 1 FROM here r JOIN target_trigger a ON a.table_oid = r.oid
                    WHERE g.is_on_partition_clone AND r.oid = h.parent_oid
                      AND a.name = g.name AND a.enabled = g.enabled)
