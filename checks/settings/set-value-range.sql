-- id: set-value-range
-- title: Task setting with a value that AWS DMS does not take
-- side: both
-- severity: dms=blocker copy=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no task settings were given'
--   WHEN NOT is_json THEN 'the task settings cannot be read' END
--   FROM task_document WHERE document = 'settings'
-- examines: SELECT count(*) FROM task_member WHERE document = 'settings'
-- finding: {name} (line {line}): {message}
-- why: AWS DMS refuses a task whose settings are out of their ranges, or are no word of the list.
-- remedy: Write a value that is allowed, or take the setting out, so that its default holds.
-- reference: AWS DMS user guide, Specifying task settings for AWS Database Migration Service tasks
SELECT 'task setting' AS object_type, NULL AS schema, path AS name, NULL AS part, min(line) AS line,
       group_concat(message, '; ') AS message,
       CASE WHEN NOT max(is_error) THEN 'warning' END AS severity_copy
  FROM task_problem
 WHERE document = 'settings' AND kind = 'value'
 GROUP BY path
