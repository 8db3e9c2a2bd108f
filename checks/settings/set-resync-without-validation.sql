-- id: set-resync-without-validation
-- title: Resync of rows that nobody compares
-- side: both
-- actor: migration
-- severity: dms=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no task settings were given' END
--   FROM task_document WHERE document = 'settings'
-- examines: SELECT count(*) FROM task_member WHERE document = 'settings'
-- finding: EnableResync (line {line}) is true, and EnableValidation is not
-- why: Resync mends the rows that validation has found to differ. Without validation there are none,
--   and AWS DMS refuses the task.
-- remedy: Set EnableValidation to true, or EnableResync to false.
-- reference: AWS DMS user guide, Data resync settings
SELECT 'task setting' AS object_type, NULL AS schema, r.path AS name, NULL AS part, r.line
  FROM task_setting r
  JOIN task_setting e ON e.name = 'EnableValidation' AND lower(e.value) <> 'true'
 WHERE r.name = 'EnableResync' AND lower(r.value) = 'true'
   AND NOT EXISTS (SELECT 1 FROM task_setting v
                    WHERE v.name = 'ValidationTaskId' AND coalesce(v.value, '') <> '')
