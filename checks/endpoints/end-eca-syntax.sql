-- id: end-eca-syntax
-- title: Endpoint settings that AWS DMS reads in another way than they look
-- side: both
-- severity: dms=blocker
-- applies-when: SELECT CASE WHEN NOT max(is_given) THEN 'no settings of endpoints were given' END
--   FROM task_document WHERE document LIKE '%endpoint'
-- examines: SELECT count(*) FROM endpoint_setting_given
-- finding: {object_type}: {name} (line {line}): {message}
-- why: Extra connection attributes are name=value pairs with semicolons between them and no white space.
--   A blank becomes part of the name or the value, an open quote takes the rest of the line with it:
--   the endpoint is refused, or the attribute is another one.
-- remedy: Write name=value;name=value without blanks, close the quotes, and give each endpoint its own file.
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (endpoint settings)
--   and Using a PostgreSQL database as a target (endpoint settings and extra connection attributes)
SELECT replace(document, '-', ' ') AS object_type, NULL AS schema, path AS name, NULL AS part,
       min(line) AS line, group_concat(message, '; ') AS message
  FROM task_problem
 WHERE document LIKE '%endpoint' AND kind IN ('syntax', 'grammar')
 GROUP BY document, path
