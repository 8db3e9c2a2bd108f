-- id: set-inline-lob-invalid
-- title: InlineLobMaxSize without full LOB mode
-- side: both
-- actor: migration
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no task settings were given' END
--   FROM task_document WHERE document = 'settings'
-- examines: SELECT count(*) FROM task_member WHERE document = 'settings'
-- finding: InlineLobMaxSize (line {line}) is {value}, and FullLobMode is not true
-- why: InlineLobMaxSize has a meaning in full LOB mode alone. Without it the task is in limited LOB
--   mode, where every value is cut off at LobMaxSize.
-- remedy: Set FullLobMode to true and LimitedSizeLobMode to false, or take InlineLobMaxSize out and
--   look at LobMaxSize.
-- reference: AWS DMS user guide, Target metadata task settings (InlineLobMaxSize)
SELECT 'task setting' AS object_type, NULL AS schema, i.path AS name, NULL AS part, i.line, i.value
  FROM task_setting i
  JOIN task_setting f ON f.name = 'FullLobMode'
 WHERE i.name = 'InlineLobMaxSize' AND i.is_given AND CAST(i.value AS INTEGER) > 0
   AND lower(f.value) <> 'true'
