-- id: dat-lob-size-distribution
-- title: How large the values are that AWS DMS moves as large objects
-- side: source
-- severity: dms=info
-- examines: SELECT count(*) FROM source_large_value v JOIN selected_column c ON c.table_id =
--   v.table_oid AND c.position = v.column_number WHERE v.part = 'largest'
-- finding: values of column {part} of {schema}.{name} ({type}) have up to {half} bytes in half the
--   rows, {most} in 99 of 100, {largest} at most; seen: {seen}
-- why: The sizes decide which LOB mode is right for a table: limited mode is fast and cuts off,
--   full mode fetches each value on its own, inline mode does the one up to InlineLobMaxSize and
--   the other above.
-- remedy: Where the largest is small, take limited mode with LobMaxSize above it. Where most are
--   small and few are large, take full mode with InlineLobMaxSize above what 99 of 100 have.
--   Settings may differ by table.
-- actor: migration
-- reference: AWS DMS user guide, Setting LOB support for source databases; Target metadata task
--   settings
WITH counted AS (
    SELECT table_oid, column_number, max(seen) AS seen,
           max(CASE part WHEN 'half' THEN measure END) AS half,
           max(CASE part WHEN '99 of 100' THEN measure END) AS most,
           max(CASE part WHEN 'largest' THEN measure END) AS largest
      FROM source_large_value
     GROUP BY table_oid, column_number
)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.type, v.half, v.most, v.largest,
       v.seen
  FROM counted v
  JOIN selected_column c ON c.table_id = v.table_oid AND c.position = v.column_number
  JOIN source_table t ON t.oid = v.table_oid
  JOIN source_column k ON k.table_oid = v.table_oid AND k.number = v.column_number
 WHERE v.largest IS NOT NULL
   AND c.action = 'copy'
