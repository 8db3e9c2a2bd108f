-- id: set-error-ignored
-- title: Rows that may be lost while the task stays green
-- side: both
-- actor: migration
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no task settings were given' END
--   FROM task_document WHERE document = 'settings'
-- examines: SELECT count(*) FROM task_member WHERE document = 'settings'
-- finding: {setting} is {value}{given}: {effect}
-- why: The task goes on and ends as successful. What was left out stands in the log or in
--   awsdms_apply_exceptions at best, where nobody looks who trusts the task's state.
-- remedy: Set the policies that lose data to SUSPEND_TABLE or STOP_TASK, read awsdms_apply_exceptions,
--   and compare the rows afterwards.
-- reference: AWS DMS user guide, Error handling task settings
WITH policy (name, value, effect) AS (
    VALUES ('DataErrorPolicy', 'IGNORE_RECORD', 'a row with a value that the target refuses is left out'),
           ('DataErrorPolicy', 'LOG_ERROR', 'a row with a value that the target refuses is logged and left out'),
           ('DataTruncationErrorPolicy', 'IGNORE_RECORD', 'a row whose value is too long is left out'),
           ('DataTruncationErrorPolicy', 'LOG_ERROR', 'a value that is too long is logged, and the load goes on'),
           ('ApplyErrorDeletePolicy', 'IGNORE_RECORD', 'a DELETE whose row is not there is passed over'),
           ('ApplyErrorInsertPolicy', 'IGNORE_RECORD', 'an INSERT that fails is left out'),
           ('ApplyErrorInsertPolicy', 'LOG_ERROR', 'an INSERT that fails is logged and left out'),
           ('ApplyErrorUpdatePolicy', 'IGNORE_RECORD', 'an UPDATE whose row is not there is left out'),
           ('ApplyErrorUpdatePolicy', 'LOG_ERROR', 'an UPDATE whose row is not there is logged and left out'),
           ('FullLoadIgnoreConflicts', 'true', 'a row of the load whose key is there already is passed over')
)
SELECT 'task setting' AS object_type, NULL AS schema, 'ErrorBehavior.' || s.name AS name, NULL AS part,
       s.name AS setting, s.value, p.effect, CASE WHEN NOT s.is_given THEN ' by default' ELSE '' END AS given,
       CASE WHEN s.name GLOB 'Apply*' AND NOT a.cdc THEN 'none' END AS severity_dms
  FROM policy p
  JOIN task_setting s ON s.name = p.name AND lower(s.value) = lower(p.value)
 CROSS JOIN assessment a
 WHERE s.group_name = 'ErrorBehavior'
