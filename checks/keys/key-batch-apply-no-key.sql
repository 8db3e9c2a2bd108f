-- id: key-batch-apply-no-key
-- title: Target table without a key, with changes applied in batches
-- aliases: postgres-check-batch-apply-target-pk-ui-absence
-- side: target
-- severity: dms=warning@cdc
-- applies-when: SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM setting_batch_apply_enabled
--   WHERE lower(value) = 'true') THEN 'the task does not apply changes in batches' END
-- examines: SELECT count(*) FROM selected_table s
--   JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
-- finding: {target} has neither a primary key nor a unique index
-- why: AWS DMS sums up a batch by the key of the target's table. Without one it applies the table's
--   changes one by one, and the task falls behind as if BatchApplyEnabled were off.
-- remedy: Add the primary key of the source to the target's table before changes are applied, or
--   move such tables in a task of their own.
-- reference: AWS DMS user guide, Premigration assessments for PostgreSQL, Task settings
--   (BatchApplyEnabled)
WITH there AS MATERIALIZED (
    SELECT oid, schema, name, kind, replica_identity FROM target_table
)
SELECT 'table' AS object_type, s.source_schema AS schema, s.source_name AS name, NULL AS part,
       s.target_schema || '.' || s.target_name AS target
  FROM selected_table s
  JOIN source_table o ON o.oid = s.table_id
  JOIN there t ON t.schema = s.target_schema AND t.name = s.target_name
 WHERE t.kind IN ('r', 'p')
   AND s.mode <> 'drop-and-create'
   AND t.oid NOT IN (SELECT table_oid FROM target_index
                      WHERE is_unique AND NOT is_partial AND NOT has_expressions)
   AND NOT (o.is_partition AND o.parent_oid IN (SELECT table_id FROM selected_table))
