-- id: set-validation-lob-truncated
-- title: Validation of large objects (LOB) that the load cuts off
-- side: source
-- actor: migration
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no task settings were given' END
--   FROM task_document WHERE document = 'settings'
-- examines: SELECT count(*) FROM selected_lob
-- finding: {tables} tables have columns of large objects (LOB), such as {example}: what is longer than
--   LobMaxSize ({kilobytes} KB) is cut off, and validation compares the whole
-- why: In limited LOB mode every value that was cut off fails validation, row by row, until the task
--   gives the table up. What is really wrong is not seen among them.
-- remedy: Set LobMaxSize above the largest value, so that nothing is cut off. If the cut is meant, set
--   ValidationPartialLobSize to LobMaxSize.
-- reference: AWS DMS user guide, Data validation task settings (ValidationPartialLobSize)
SELECT 'task setting' AS object_type, NULL AS schema, 'ValidationPartialLobSize' AS name, NULL AS part,
       m.value AS kilobytes, count(DISTINCT l.table_id) AS tables,
       min(l.schema || '.' || l.name) AS example
  FROM task_setting v
  JOIN task_setting p ON p.name = 'ValidationPartialLobSize' AND CAST(p.value AS INTEGER) = 0
  JOIN task_setting k ON k.name = 'SkipLobColumns' AND lower(k.value) <> 'true'
  JOIN task_setting f ON f.name = 'FullLobMode' AND lower(f.value) <> 'true'
  JOIN task_setting s ON s.name = 'SupportLobs' AND lower(s.value) = 'true'
  JOIN task_setting m ON m.name = 'LobMaxSize'
 CROSS JOIN selected_lob l
 WHERE v.name = 'EnableValidation' AND lower(v.value) = 'true'
HAVING count(*) > 0
