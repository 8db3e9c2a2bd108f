-- fact: xml_value
-- side: source
-- deep: scan
SELECT table_oid, number AS column_number, 'no document' AS part,
       value || ' IS NOT DOCUMENT' AS condition, NULL AS measure
  FROM probed_column
 WHERE type_oid = 'xml'::regtype
 UNION ALL
SELECT table_oid, number, 'encoding',
       format($$%s::text ~ '^\s*<\?xml[^>]*\sencoding\s*='$$, value), NULL
  FROM probed_column
 WHERE type_oid = 'xml'::regtype
 ORDER BY 1, 2, 3
