-- id: set-loadmaxfilesize-overrides
-- title: Two settings of the size of the load's files
-- side: both
-- actor: migration
-- severity: dms=warning@full-load
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no task settings were given' END
--   FROM task_document WHERE document = 'settings'
-- examines: SELECT count(*) FROM task_member WHERE document = 'settings'
-- finding: LoadMaxFileSize (line {line}) is {value} KB, and the target endpoint's MaxFileSize is
--   {other} KB
-- why: LoadMaxFileSize of the task is used in place of MaxFileSize of the endpoint, which somebody set
--   for a reason that is not met then.
-- remedy: Take one of the two out.
-- reference: AWS DMS user guide, Target metadata task settings (LoadMaxFileSize); Using a PostgreSQL
--   database as a target
SELECT 'task setting' AS object_type, NULL AS schema, l.path AS name, NULL AS part, l.line, l.value,
       e.value AS other
  FROM task_setting l
  JOIN endpoint_setting e ON e.side = 'target' AND e.name = 'MaxFileSize' AND e.is_given
 WHERE l.name = 'LoadMaxFileSize' AND CAST(l.value AS INTEGER) > 0
   AND CAST(l.value AS INTEGER) <> CAST(e.value AS INTEGER)
