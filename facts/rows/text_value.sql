-- fact: text_value
-- side: source
-- deep: scan

-- The longest values of character types, in characters and in bytes; and values that a file of
-- delimited text can be read wrongly from.
SELECT table_oid, number AS column_number, 'characters' AS part, NULL AS condition,
       format('max(char_length(%s))', value) AS measure
  FROM probed_column
 WHERE type_oid IN ('text'::regtype, 'varchar'::regtype, 'bpchar'::regtype)
 UNION ALL
SELECT table_oid, number, 'bytes', NULL, format('max(octet_length(%s))', value)
  FROM probed_column
 WHERE type_oid IN ('text'::regtype, 'varchar'::regtype, 'bpchar'::regtype)
 UNION ALL
SELECT table_oid, number, 'empty', value || ' = ''''', NULL
  FROM probed_column
 WHERE type_oid IN ('text'::regtype, 'varchar'::regtype)
 UNION ALL
SELECT table_oid, number, 'line break', format($$%s ~ '[\n\r]'$$, value), NULL
  FROM probed_column
 WHERE type_oid IN ('text'::regtype, 'varchar'::regtype, 'bpchar'::regtype)
 ORDER BY 1, 2, 3
