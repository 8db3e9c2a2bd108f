-- id: set-validation-limits
-- title: Limits of validation that stand the wrong way round
-- side: both
-- actor: migration
-- severity: dms=info
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no task settings were given' END
--   FROM task_document WHERE document = 'settings'
-- examines: SELECT count(*) FROM task_member WHERE document = 'settings'
-- finding: FailureMaxCount is {task} for the whole task, and TableFailureMaxCount is {per_table} for
--   one table
-- why: Validation of the whole task ends before that of one table would: one bad table, and no other is
--   looked at. AWS's own sample of a file has the two the other way round than their defaults.
-- remedy: Set FailureMaxCount, the limit of the task, above TableFailureMaxCount, the limit of each
--   table.
-- reference: AWS DMS user guide, Data validation task settings (FailureMaxCount, TableFailureMaxCount)
SELECT 'task setting' AS object_type, NULL AS schema, 'ValidationSettings.FailureMaxCount' AS name,
       NULL AS part, f.value AS task, t.value AS per_table
  FROM task_setting f
  JOIN task_setting t ON t.name = 'TableFailureMaxCount'
  JOIN task_setting e ON e.name = 'EnableValidation' AND lower(e.value) = 'true'
 WHERE f.name = 'FailureMaxCount' AND CAST(f.value AS INTEGER) < CAST(t.value AS INTEGER)
