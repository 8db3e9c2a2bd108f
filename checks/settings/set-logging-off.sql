-- id: set-logging-off
-- title: A task without a log
-- side: both
-- actor: migration
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no task settings were given' END
--   FROM task_document WHERE document = 'settings'
-- examines: SELECT count(*) FROM task_member WHERE document = 'settings'
-- finding: EnableLogging is false{given}
-- why: Rows that are left out, values that are cut off and tables that are suspended are told by the
--   log alone. Without it nobody can say afterwards what happened, nor why a task failed.
-- remedy: Set EnableLogging to true; the default severities are enough.
-- reference: AWS DMS user guide, Logging task settings
SELECT 'task setting' AS object_type, NULL AS schema, 'Logging.EnableLogging' AS name, NULL AS part,
       CASE WHEN NOT is_given THEN ' by default' ELSE '' END AS given
  FROM task_setting
 WHERE name = 'EnableLogging' AND lower(value) <> 'true'
