-- id: end-unknown-attribute
-- title: Endpoint setting that AWS DMS does not know
-- side: both
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT max(is_given) THEN 'no settings of endpoints were given' END
--   FROM task_document WHERE document LIKE '%endpoint'
-- examines: SELECT count(*) FROM endpoint_setting_given
-- finding: {object_type}: {name} (line {line}): {message}
-- why: AWS DMS passes over a name that it does not know without a word: what was to be set is not, or it
--   belongs to the other endpoint or to another database.
-- remedy: Correct the name; upper and lower case do not count. Take out what belongs elsewhere.
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (endpoint settings)
--   and Using a PostgreSQL database as a target (endpoint settings and extra connection attributes)
SELECT replace(document, '-', ' ') AS object_type, NULL AS schema, path AS name, NULL AS part,
       min(line) AS line, group_concat(message, '; ') AS message
  FROM task_problem
 WHERE document LIKE '%endpoint' AND kind = 'unknown'
 GROUP BY document, path
