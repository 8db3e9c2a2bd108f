-- id: set-full-lob-cost
-- title: Full LOB mode for a large table
-- side: source
-- actor: migration
-- severity: dms=info@full-load
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no task settings were given' END
--   FROM task_document WHERE document = 'settings'
-- examines: SELECT count(*) FROM selected_table
-- finding: FullLobMode (line {line}) is true, and {schema}.{name} with its {columns} columns of large
--   objects (LOB) has {megabytes} MB
-- why: In full LOB mode AWS DMS inserts each row without its large objects and fetches each of them by
--   a query of its own: two passes over the table, row by row. That takes hours where the limited mode
--   takes minutes.
-- remedy: Set InlineLobMaxSize above the size of most values, so that only larger ones are looked up;
--   or take limited LOB mode with a LobMaxSize above the largest value.
-- reference: AWS DMS user guide, Setting LOB support for source databases; Target metadata task
--   settings (InlineLobMaxSize)

-- From one GB on.
SELECT 'table' AS object_type, l.schema, l.name, NULL AS part, f.line, count(*) AS columns,
       (z.heap_bytes + z.toast_bytes) / 1048576 AS megabytes
  FROM task_setting f
 CROSS JOIN selected_lob l
  JOIN source_table_size z ON z.table_oid = l.table_id
 WHERE f.name = 'FullLobMode' AND lower(f.value) = 'true'
   AND z.heap_bytes + z.toast_bytes >= 1073741824
   AND NOT EXISTS (SELECT 1 FROM task_setting i
                    WHERE i.name = 'InlineLobMaxSize' AND CAST(i.value AS INTEGER) > 0)
 GROUP BY l.table_id
