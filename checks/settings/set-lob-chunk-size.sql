-- id: set-lob-chunk-size
-- title: Large objects (LOB) in chunks of more than 64 KB
-- side: both
-- actor: migration
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no task settings were given' END
--   FROM task_document WHERE document = 'settings'
-- examines: SELECT count(*) FROM task_member WHERE document = 'settings'
-- finding: LobChunkSize (line {line}) is {value} KB
-- why: AWS says of chunks of more than 64 KB that they can make a task fail.
-- remedy: Set LobChunkSize to 64 or less.
-- reference: AWS DMS user guide, Target metadata task settings (LobChunkSize)
SELECT 'task setting' AS object_type, NULL AS schema, path AS name, NULL AS part, line, value
  FROM task_setting
 WHERE name = 'LobChunkSize' AND is_given AND CAST(value AS INTEGER) > 64
