-- id: dat-lob-oversize
-- title: Value that is larger than LobMaxSize
-- aliases: postgres-check-limited-lob-size
-- side: source
-- severity: dms=blocker
-- examines: SELECT count(*) FROM source_large_value v JOIN selected_column c ON c.table_id =
--   v.table_oid AND c.position = v.column_number WHERE v.part = 'largest'
-- finding: the largest value of column {part} of {schema}.{name} ({type}) has {bytes} bytes (seen:
--   {seen}), LobMaxSize is {kilobytes} KB
-- why: In limited LOB mode AWS DMS cuts the value off at LobMaxSize, with no more than a line in
--   the log; half a JSON or XML document is none, and the row fails on the target. 32 KB is what a
--   task has that does not say otherwise.
-- remedy: Set LobMaxSize above the largest value, with room for what is still to come, or take full
--   or inline LOB mode for these tables. A character may have up to four bytes, and twice as many
--   on the way. Make the task fail on truncation.
-- actor: migration
-- reference: AWS DMS user guide, Setting LOB support for source databases; Target metadata task
--   settings

-- Tables with lob-settings of their own are judged by map-lob-settings-too-small.
WITH lob_limit AS (
    SELECT coalesce((SELECT value FROM setting_lob_max_size), '32') + 0 AS kilobytes,
           lower(coalesce((SELECT value FROM setting_support_lobs), 'true')) = 'true'
           AND lower(coalesce((SELECT value FROM setting_full_lob_mode), 'false')) <> 'true'
               AS is_limited
)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.type, v.measure AS bytes, v.seen,
       l.kilobytes
  FROM source_large_value v
  JOIN selected_column c ON c.table_id = v.table_oid AND c.position = v.column_number
  JOIN source_table t ON t.oid = v.table_oid
  JOIN source_column k ON k.table_oid = v.table_oid AND k.number = v.column_number
 CROSS JOIN lob_limit l
 WHERE v.part = 'largest'
   AND v.measure > l.kilobytes * 1024
   AND l.is_limited
   AND c.action = 'copy'
   AND v.table_oid NOT IN (SELECT m.table_id
                             FROM mapping_rule r
                             CROSS JOIN mapping_match m ON m.path = r.path
                            WHERE r.rule_type = 'table-settings' AND r.lob_mode IN ('limited', 'unlimited'))
