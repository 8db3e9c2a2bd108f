-- fact: float_value
-- side: source
-- deep: scan
SELECT table_oid, number AS column_number, 'special' AS part,
       value || ' IN (''NaN'', ''Infinity'', ''-Infinity'')' AS condition, NULL AS measure
  FROM probed_column
 WHERE type_oid IN ('float4'::regtype, 'float8'::regtype)
 UNION ALL
SELECT table_oid, number, 'negative zero', format('%s = 0 AND (%1$s)::text = ''-0''', value), NULL
  FROM probed_column
 WHERE type_oid IN ('float4'::regtype, 'float8'::regtype)
 ORDER BY 1, 2, 3
