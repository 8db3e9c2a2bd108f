-- id: set-json-invalid
-- title: Task settings that cannot be read
-- side: both
-- severity: dms=blocker copy=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no task settings were given' END
--   FROM task_document WHERE document = 'settings'
-- examines: SELECT count(*) FROM task_member WHERE document = 'settings'
-- finding: the task settings cannot be read{place}: {message}
-- why: AWS DMS refuses the file. A load by this program does, too, since the settings say what becomes
--   of tables on the target that hold rows already.
-- remedy: Correct the file at that place. It is one JSON object with an object for each group.
-- reference: AWS DMS user guide, Specifying task settings for AWS Database Migration Service tasks
SELECT 'task setting' AS object_type, NULL AS schema, path AS name, NULL AS part,
       group_concat(message, '; ') AS message, CASE WHEN min(line) IS NULL THEN ''
       ELSE ' (line ' || min(line) || ', character ' || min(character) || ')' END AS place
  FROM task_problem
 WHERE document = 'settings' AND kind IN ('invalid', 'grammar')
 GROUP BY path
