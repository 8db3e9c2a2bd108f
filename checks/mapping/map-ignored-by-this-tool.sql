-- id: map-ignored-by-this-tool
-- title: Parts of the AWS DMS task that this program does not carry out
-- side: both
-- severity: copy=blocker
-- applies-when: SELECT CASE WHEN NOT max(is_given) THEN 'no files of an AWS DMS task were given' END
--   FROM task_document
-- examines: SELECT (SELECT count(*) FROM task_member WHERE document IN ('mappings', 'settings'))
--   + (SELECT count(*) FROM endpoint_setting_given)
-- finding: {name} (line {line}): {message}
-- why: AWS DMS would do what stands there; a load by this program does not. Where other rows, columns,
--   values or names would arrive, the load refuses the file; the rest says how AWS DMS works, and is
--   left out.
-- remedy: Take what is refused out of the file, or leave the tables that it is about to AWS DMS. The
--   rest needs nothing to be done.
-- reference: AWS DMS user guide, Specifying table selection and transformations rules using JSON, and
--   Specifying task settings
SELECT CASE document WHEN 'mappings' THEN 'rule' WHEN 'settings' THEN 'task setting'
                     ELSE replace(document, '-', ' ') END AS object_type,
       NULL AS schema, path AS name, NULL AS part, min(line) AS line,
       group_concat(message, '; ') AS message,
       CASE WHEN NOT max(is_error) THEN 'info' END AS severity_copy
  FROM task_problem
 WHERE kind IN ('unsupported', 'ignored')
 GROUP BY document, path
