-- id: key-multiple-unique
-- title: Unique indexes beside the primary key, with changes applied in batches
-- aliases: postgres-check-batch-apply-target-pk-ui-simultaneously
-- side: target
-- severity: dms=warning@cdc
-- applies-when: SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM setting_batch_apply_enabled
--   WHERE lower(value) = 'true') THEN 'the task does not apply changes in batches' END
-- examines: SELECT count(*) FROM selected_table s
--   JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
-- finding: {target} has a primary key and other unique indexes: {indexes}
-- why: With BatchApplyEnabled AWS DMS sums up the changes of each row by its primary key and applies
--   deletes, inserts and updates in another order than they were made. Where two rows swap or hand
--   on a unique value, the batch hits the unique index: DMS falls back to single rows, or, as the
--   error behaviour says, drops the change with a line in a table.
-- remedy: Leave the other unique indexes away from the target until the task has ended, or put such
--   tables into a task without batch apply.
-- reference: AWS DMS user guide, Premigration assessments for PostgreSQL, Task settings
--   (BatchApplyEnabled)
WITH there AS MATERIALIZED (
    SELECT oid, schema, name, kind, replica_identity FROM target_table
),
key AS MATERIALIZED (
    SELECT oid, table_oid FROM target_index WHERE is_primary
),
other AS MATERIALIZED (
    SELECT table_oid, group_concat(name, ', ') AS indexes
      FROM target_index
     WHERE is_unique AND NOT is_primary
     GROUP BY table_oid
)
SELECT 'table' AS object_type, s.source_schema AS schema, s.source_name AS name, NULL AS part,
       s.target_schema || '.' || s.target_name AS target, o.indexes
  FROM selected_table s
  CROSS JOIN there t ON t.schema = s.target_schema AND t.name = s.target_name
  CROSS JOIN other o ON o.table_oid = t.oid
  CROSS JOIN key i ON i.table_oid = t.oid
 WHERE s.mode <> 'drop-and-create'
