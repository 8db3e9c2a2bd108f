-- id: end-attr-value-invalid
-- title: Endpoint setting with a value that AWS DMS does not take
-- side: both
-- actor: migration
-- severity: dms=blocker
-- applies-when: SELECT CASE WHEN NOT max(is_given) THEN 'no settings of endpoints were given' END
--   FROM task_document WHERE document LIKE '%endpoint'
-- examines: SELECT count(*) FROM endpoint_setting_given
-- finding: {object_type}: {name} (line {line}): {message}
-- why: AWS DMS refuses the endpoint, or takes the default in place of what was meant.
-- remedy: Write a value that is allowed, or take the setting out.
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (endpoint settings);
--   Using a PostgreSQL database as a target (endpoint settings)
SELECT replace(document, '-', ' ') AS object_type, NULL AS schema, path AS name, NULL AS part,
       min(line) AS line, group_concat(message, '; ') AS message
  FROM task_problem
 WHERE document LIKE '%endpoint' AND kind = 'value'
 GROUP BY document, path
