-- id: set-validation-off
-- title: A task that does not compare rows
-- side: both
-- actor: migration
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no task settings were given' END
--   FROM task_document WHERE document = 'settings'
-- examines: SELECT count(*) FROM task_member WHERE document = 'settings'
-- finding: EnableValidation is false{given}
-- why: That a task has ended well says that AWS DMS met no error that it was told to stop at. Whether
--   the rows of both sides are equal nobody has looked at.
-- remedy: Set EnableValidation to true, or compare all rows by another tool after the load, such as
--   pgcrossing validate.
-- reference: AWS DMS user guide, Data validation task settings
SELECT 'task setting' AS object_type, NULL AS schema, 'ValidationSettings.EnableValidation' AS name,
       NULL AS part, CASE WHEN NOT is_given THEN ' by default' ELSE '' END AS given
  FROM task_setting
 WHERE name = 'EnableValidation' AND lower(value) <> 'true'
