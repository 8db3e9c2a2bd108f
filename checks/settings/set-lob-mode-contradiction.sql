-- id: set-lob-mode-contradiction
-- title: Full and limited LOB mode at once
-- side: both
-- actor: migration
-- severity: dms=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no task settings were given' END
--   FROM task_document WHERE document = 'settings'
-- examines: SELECT count(*) FROM task_member WHERE document = 'settings'
-- finding: FullLobMode (line {line}) and LimitedSizeLobMode are both true
-- why: A task is in one of the two modes. Which of them holds is not what whoever wrote the file can
--   count on: in the limited one values are cut off at LobMaxSize.
-- remedy: Set the mode that is meant to true and the other one to false.
-- reference: AWS DMS user guide, Target metadata task settings
SELECT 'task setting' AS object_type, NULL AS schema, f.path AS name, NULL AS part, f.line
  FROM task_setting f
  JOIN task_setting l ON l.name = 'LimitedSizeLobMode'
 WHERE f.name = 'FullLobMode' AND f.is_given AND lower(f.value) = 'true'
   AND l.is_given AND lower(l.value) = 'true'
