-- id: dat-float-special
-- title: NaN, infinity or negative zero in a floating-point column
-- side: source
-- severity: dms=warning logical=info copy=info
-- examines: SELECT count(*) FROM source_float_value v JOIN selected_column c ON c.table_id =
--   v.table_oid AND c.position = v.column_number WHERE v.part = 'special'
-- finding: column {part} of {schema}.{name} is {what} of {seen}
-- why: A copy and native logical replication move these values. Programs that carry them through
--   other types, AWS DMS among them, may fail or write something else; and compares disagree about
--   them: NaN is not equal to itself there, and 0 and -0 are equal with different text.
-- remedy: Compare the column with a tool that follows PostgreSQL's rules, as pgcrossing validate
--   does. With AWS DMS, look at these rows on the target after a trial load.
-- actor: migration
-- reference: PostgreSQL manual, Numeric Types (floating-point types)
WITH counted AS (
    SELECT table_oid, column_number, max(seen) AS seen,
           sum(CASE WHEN part = 'special' THEN matches END) AS special,
           sum(CASE WHEN part = 'negative zero' THEN matches END) AS negative_zero
      FROM source_float_value
     GROUP BY table_oid, column_number
)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, v.seen,
       CASE WHEN v.special > 0 AND v.negative_zero > 0
            THEN 'NaN or infinite in ' || v.special || ' and negative zero in ' || v.negative_zero
            WHEN v.special > 0 THEN 'NaN or infinite in ' || v.special
            ELSE 'negative zero in ' || v.negative_zero END AS what
  FROM counted v
  JOIN selected_column c ON c.table_id = v.table_oid AND c.position = v.column_number
  JOIN source_table t ON t.oid = v.table_oid
  JOIN source_column k ON k.table_oid = v.table_oid AND k.number = v.column_number
 WHERE (v.special > 0 OR v.negative_zero > 0)
   AND c.action = 'copy'
