-- id: set-unknown-key
-- title: Task setting that AWS DMS does not know
-- side: both
-- severity: dms=warning copy=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no task settings were given'
--   WHEN NOT is_json THEN 'the task settings cannot be read' END
--   FROM task_document WHERE document = 'settings'
-- examines: SELECT count(*) FROM task_member WHERE document = 'settings'
-- finding: {name} (line {line}): {message}
-- why: A setting with a misspelt name is not in force: its default is, and nothing says so.
-- remedy: Correct the name; upper and lower case count. Take settings out that belong to another
--   version of AWS DMS.
-- reference: AWS DMS user guide, Specifying task settings for AWS Database Migration Service tasks
SELECT 'task setting' AS object_type, NULL AS schema, path AS name, NULL AS part, min(line) AS line,
       group_concat(message, '; ') AS message
  FROM task_problem
 WHERE document = 'settings' AND kind = 'unknown'
 GROUP BY path
