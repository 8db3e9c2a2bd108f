-- id: end-fail-on-lob-truncation
-- title: Values are cut off and the task goes on
-- side: source
-- actor: migration
-- severity: dms=warning@full-load
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no settings of the source endpoint were given' END
--   FROM task_document WHERE document = 'source-endpoint'
-- examines: SELECT count(*) FROM selected_lob
-- finding: FailTasksOnLobTruncation is false{given}, the task is in limited LOB mode, and {columns}
--   columns are large objects (LOB), such as {example}
-- why: What is larger than LobMaxSize is cut off, with no more than a line in the log.
-- remedy: Set FailTasksOnLobTruncation to true at the source endpoint, and LobMaxSize above the largest
--   value.
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source
--   (FailTasksOnLobTruncation)
SELECT 'source endpoint' AS object_type, NULL AS schema, 'FailTasksOnLobTruncation' AS name, NULL AS part,
       count(*) AS columns, min(l.schema || '.' || l.name || '.' || l.part) AS example,
       CASE WHEN NOT e.is_given THEN ' by default' ELSE '' END AS given
  FROM endpoint_setting e
  JOIN task_setting f ON f.name = 'FullLobMode' AND lower(f.value) <> 'true'
  JOIN task_setting s ON s.name = 'SupportLobs' AND lower(s.value) = 'true'
 CROSS JOIN selected_lob l
 WHERE e.side = 'source' AND e.name = 'FailTasksOnLobTruncation'
   AND lower(e.value) IN ('false', 'n', 'no', '0')
HAVING count(*) > 0
