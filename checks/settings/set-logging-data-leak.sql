-- id: set-logging-data-leak
-- title: A log that shows values of rows
-- side: both
-- actor: migration
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no task settings were given'
--   WHEN NOT is_json THEN 'the task settings cannot be read' END
--   FROM task_document WHERE document = 'settings'
-- examines: SELECT count(*) FROM task_member WHERE document = 'settings'
-- finding: {component} (line {line}) logs with {severity}
-- why: At this level the components that read and write rows may log the rows themselves. Personal data
--   stands in CloudWatch then, readable to everybody who may read logs, for as long as the log group
--   keeps it.
-- remedy: Use LOGGER_SEVERITY_DEFAULT, and the detailed level only for the time of a search for an
--   error, with data that may be seen.
-- reference: AWS DMS user guide, Logging task settings (LogComponents)
SELECT 'task setting' AS object_type, NULL AS schema, s.path AS name, NULL AS part, s.line,
       i.value AS component, s.value AS severity
  FROM task_member m
  JOIN task_child i ON i.parent = m.id AND i.name = 'Id'
  JOIN task_child s ON s.parent = m.id AND s.name = 'Severity'
 WHERE m.document = 'settings' AND m.path GLOB 'Logging.LogComponents*'
   AND i.value IN ('SOURCE_CAPTURE', 'SOURCE_UNLOAD', 'TARGET_LOAD', 'TARGET_APPLY', 'SORTER',
                   'TRANSFORMATION', 'VALIDATOR')
   AND s.value = 'LOGGER_SEVERITY_DETAILED_DEBUG'
