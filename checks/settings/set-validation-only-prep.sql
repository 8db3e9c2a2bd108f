-- id: set-validation-only-prep
-- title: A task that only validates and would prepare tables
-- side: both
-- actor: migration
-- severity: dms=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no task settings were given' END
--   FROM task_document WHERE document = 'settings'
-- examines: SELECT count(*) FROM task_member WHERE document = 'settings'
-- finding: ValidationOnly (line {line}) is true, and TargetTablePrepMode is {mode}
-- why: A task that only validates has to leave the tables of the target as they are. AWS DMS takes no
--   other mode than DO_NOTHING with it, and neither setting can be changed once the task is there.
-- remedy: Set TargetTablePrepMode to DO_NOTHING.
-- reference: AWS DMS user guide, Data validation task settings (ValidationOnly); Validation only tasks
SELECT 'task setting' AS object_type, NULL AS schema, v.path AS name, NULL AS part, v.line, p.value AS mode
  FROM task_setting v
  JOIN task_setting p ON p.name = 'TargetTablePrepMode' AND p.is_given
 WHERE v.name = 'ValidationOnly' AND lower(v.value) = 'true' AND p.value <> 'DO_NOTHING'
