-- fact: json_value
-- side: source
-- deep: scan

-- Of type json, which keeps the text: what jsonb refuses or does not keep. An escape counts where an
-- even number of backslashes stands before it; keys cannot be read of a value that has one.
SELECT c.table_oid, c.number AS column_number, 'zero character' AS part,
       z.condition, NULL AS measure
  FROM probed_column c
 CROSS JOIN LATERAL (SELECT format($$%s::text ~ '(^|[^\\])(\\\\)*\\u0000'$$, c.value)) z (condition)
 WHERE c.type_oid = 'json'::regtype
 UNION ALL
SELECT c.table_oid, c.number, 'duplicate key',
       format('CASE WHEN %s THEN NULL WHEN json_typeof(%s) = ''object'' THEN'
              ' (SELECT count(*) > count(DISTINCT k) FROM json_object_keys(%2$s) k) END',
              z.condition, c.value),
       NULL
  FROM probed_column c
 CROSS JOIN LATERAL (SELECT format($$%s::text ~ '(^|[^\\])(\\\\)*\\u0000'$$, c.value)) z (condition)
 WHERE c.type_oid = 'json'::regtype
 ORDER BY 1, 2, 3
