-- id: map-cannot-be-applied
-- title: Rules that do not go with the tables of the source
-- side: source
-- severity: dms=blocker copy=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM task_member WHERE document = 'mappings'
-- finding: {name}: {message}
-- why: The rules are well formed, and still no task can be made of them for this source: they select
--   nothing, give two tables one name, or name what is not there. The load here stops before it
--   writes; AWS DMS stops too, or goes on with other rows than were meant.
-- remedy: Change the rules that the message names, or what they select.
-- reference: AWS DMS user guide, Specifying table selection and transformations rules using JSON
SELECT 'rule' AS object_type, NULL AS schema, path AS name, NULL AS part, min(line) AS line,
       group_concat(message, '; ') AS message
  FROM task_problem
 WHERE document = 'mappings' AND kind = 'apply'
 GROUP BY path
