-- id: map-json-invalid
-- title: Table mappings that cannot be read
-- side: both
-- severity: dms=blocker copy=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM task_member WHERE document = 'mappings'
-- finding: the table mappings cannot be read{place}: {message}
-- why: Without rules there is no task: AWS DMS refuses the file, and so does the load here. What this
--   assessment says of tables is about all of them, since nothing tells which were meant.
-- remedy: Correct the file at that place. It is one JSON object with an array rules; a task that was
--   exported from the console or with describe-replication-tasks has it.
-- reference: AWS DMS user guide, Specifying table selection and transformations rules using JSON
SELECT 'rule' AS object_type, NULL AS schema, coalesce(nullif(path, ''), 'rules') AS name, NULL AS part,
       group_concat(message, '; ') AS message, CASE WHEN min(line) IS NULL THEN ''
       ELSE ' (line ' || min(line) || ', character ' || min(character) || ')' END AS place
  FROM task_problem
 WHERE document = 'mappings' AND kind = 'invalid'
 GROUP BY path
