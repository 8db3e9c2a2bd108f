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

-- What has a check of its own is not said again: map-no-selection-rule, map-explicit-wildcard,
-- map-transform-collision, map-target-identifier-too-long, map-filter-unknown-column,
-- map-parallel-bad-boundary.
SELECT 'rule' AS object_type, NULL AS schema, path AS name, NULL AS part, min(line) AS line,
       group_concat(message, '; ') AS message
  FROM task_problem
 WHERE document = 'mappings' AND kind = 'apply'
   AND message NOT GLOB '*no rule selects a table'
   AND NOT (message GLOB '*the table mappings select no table of the source'
            AND NOT EXISTS (SELECT 1 FROM mapping_rule
                             WHERE rule_type = 'selection' AND rule_action IN ('include', 'explicit')))
   AND message NOT GLOB 'table * has no column *'
   AND message NOT GLOB '*an explicit rule takes exact names, and no table is named*'
   AND message NOT GLOB '*would both be named*'
   AND message NOT GLOB '* is longer than 63 bytes'
 GROUP BY path
