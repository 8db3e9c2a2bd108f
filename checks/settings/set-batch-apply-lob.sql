-- id: set-batch-apply-lob
-- title: Changes applied in batches in full LOB mode
-- aliases: postgres-batch-apply-lob-mode
-- side: source
-- actor: migration
-- severity: dms=warning@cdc
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no task settings were given' END
--   FROM task_document WHERE document = 'settings'
-- examines: SELECT count(*) FROM selected_table
-- finding: BatchApplyEnabled (line {line}) and FullLobMode are true, and {tables} tables have columns
--   of large objects (LOB), such as {example}
-- why: With large objects AWS DMS applies changes in batches in limited LOB mode only.
-- remedy: Take limited LOB mode with a LobMaxSize above the largest value, set BatchApplyEnabled to
--   false, or move the tables with large objects by a task of their own.
-- reference: AWS DMS user guide, Target metadata task settings (BatchApplyEnabled); Premigration
--   assessments
SELECT 'task setting' AS object_type, NULL AS schema, b.path AS name, NULL AS part, b.line,
       count(DISTINCT l.table_id) AS tables, min(l.schema || '.' || l.name) AS example
  FROM task_setting b
  JOIN task_setting f ON f.name = 'FullLobMode' AND lower(f.value) = 'true'
 CROSS JOIN selected_lob l
 WHERE b.name = 'BatchApplyEnabled' AND lower(b.value) = 'true'
HAVING count(*) > 0
