-- fact: encoded_value
-- side: source
-- deep: scan
-- error-answers: 22021

-- In a database whose encoding is SQL_ASCII: text that is no valid UTF-8, which shows as an error.
SELECT table_oid, number AS column_number, 'UTF8' AS part, NULL AS condition,
       format('count(convert_from(textsend(%s::text), ''UTF8''))', value) AS measure
  FROM probed_column
 WHERE type_oid IN ('text'::regtype, 'varchar'::regtype, 'bpchar'::regtype)
   AND current_setting('server_encoding') = 'SQL_ASCII'
 ORDER BY 1, 2, 3
