-- id: val-lob-scope
-- title: Large objects (LOB) that the task's validation leaves out
-- side: source
-- actor: migration
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM setting_enable_validation
--   WHERE lower(value) = 'true') THEN 'the task does not validate' END
-- examines: SELECT count(*) FROM selected_table
-- finding: of {schema}.{name} AWS DMS validates {what} {columns}
-- why: The table's state is "Validated", and what was cut off or is missing in these columns has not
--   been looked at: of all columns they are those that a wrong LOB mode damages.
-- remedy: Set SkipLobColumns to false, and ValidationPartialLobSize to 0 or, in limited LOB mode, to
--   LobMaxSize. If that is too slow, compare these tables by another tool, such as pgcrossing validate,
--   which reads every column whatever these settings are.
-- reference: AWS DMS user guide, Data validation task settings

-- In limited LOB mode nothing beyond LobMaxSize arrives.
WITH scope AS MATERIALIZED (
    SELECT lower(skip.value) = 'true' AS skips, CAST(part.value AS INTEGER) AS kilobytes,
           lower(mode.value) = 'true' OR CAST(part.value AS INTEGER) < CAST(size.value AS INTEGER)
               AS is_part
      FROM task_setting skip
      JOIN task_setting part ON part.name = 'ValidationPartialLobSize'
      JOIN task_setting mode ON mode.name = 'FullLobMode'
      JOIN task_setting size ON size.name = 'LobMaxSize'
     WHERE skip.name = 'SkipLobColumns'
),
large AS MATERIALIZED (
    SELECT table_id, group_concat(part, ', ') AS columns
      FROM (SELECT table_id, part FROM selected_lob ORDER BY table_id, position)
     GROUP BY table_id
)
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part, l.columns,
       CASE WHEN s.skips THEN 'nothing in'
            ELSE 'no more than ' || s.kilobytes || ' kB of each value in' END AS what
  FROM scope s
 CROSS JOIN large l
 CROSS JOIN source_table t ON t.oid = l.table_id
 WHERE (s.skips OR s.kilobytes > 0 AND s.is_part)
   AND t.kind IN ('r', 'p')
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
