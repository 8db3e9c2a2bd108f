-- id: dat-bytes-over-varchar-bytes
-- title: varchar(n) with values of more than n bytes
-- side: source
-- severity: dms=warning
-- examines: SELECT count(*) FROM source_text_value v JOIN selected_column c ON c.table_id =
--   v.table_oid AND c.position = v.column_number JOIN source_column k ON k.table_oid = v.table_oid
--   AND k.number = v.column_number WHERE v.part = 'bytes' AND k.type_modifier > 4
-- finding: the longest value of column {part} of {schema}.{name} ({type}) has {bytes} bytes; seen:
--   {seen}
-- why: PostgreSQL counts characters, AWS DMS describes such a column by bytes in places: a value
--   whose characters take more than one byte may be refused or cut off on the way, or when DMS
--   makes the target's table.
-- remedy: Make the target's tables yourself, with pg_dump --section=pre-data, and do not let AWS
--   DMS do it. Compare the rows of the table after a trial load.
-- actor: target DBA
-- reference: AWS DMS user guide, Using a PostgreSQL database as a target for AWS DMS (target data
--   types)
WITH measured AS (
    SELECT table_oid, column_number, max(seen) AS seen,
           max(CASE part WHEN 'bytes' THEN measure END) AS bytes
      FROM source_text_value
     GROUP BY table_oid, column_number
)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.type, v.bytes, v.seen,
       k.type_modifier - 4 AS length
  FROM measured v
  JOIN selected_column c ON c.table_id = v.table_oid AND c.position = v.column_number
  JOIN source_table t ON t.oid = v.table_oid
  JOIN source_column k ON k.table_oid = v.table_oid AND k.number = v.column_number
 WHERE k.base_type IN ('varchar', 'bpchar')
   AND k.type_modifier > 4
   AND v.bytes > k.type_modifier - 4
   AND c.action = 'copy'
