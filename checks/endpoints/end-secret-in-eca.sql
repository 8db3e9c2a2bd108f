-- id: end-secret-in-eca
-- title: Password in the settings of an endpoint
-- side: both
-- severity: dms=warning copy=warning
-- applies-when: SELECT CASE WHEN NOT max(is_given) THEN 'no settings of endpoints were given' END
--   FROM task_document WHERE document LIKE '%endpoint'
-- examines: SELECT count(*) FROM endpoint_setting_given
-- finding: {object_type}: {name} (line {line}): {message}
-- why: The file is kept by people, in repositories and tickets, and goes into the evidence of a
--   migration. Here stars took the place of the secret as the file was read; in the file it still
--   stands.
-- remedy: Take it out of the file and change it where it was in use. Let the endpoint name a secret of AWS
--   Secrets Manager (SecretsManagerSecretId).
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (endpoint settings)
--   and Using a PostgreSQL database as a target (endpoint settings and extra connection attributes)
SELECT replace(document, '-', ' ') AS object_type, NULL AS schema, path AS name, NULL AS part,
       min(line) AS line, group_concat(message, '; ') AS message
  FROM task_problem
 WHERE document LIKE '%endpoint' AND kind = 'secret'
 GROUP BY document, path
