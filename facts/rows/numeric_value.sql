-- fact: numeric_value
-- side: source
-- deep: scan

-- What values of type numeric are that others have no form for. beyond 28,6: what numeric(28,6)
-- cannot hold, asked of columns without a precision.

-- query: 10
SELECT table_oid, number AS column_number, 'NaN' AS part,
       value || ' = ''NaN''' AS condition, NULL AS measure
  FROM probed_column
 WHERE type_oid = 'numeric'::regtype
 UNION ALL
SELECT table_oid, number, 'beyond 28,6',
       format('%s <> ''NaN'' AND (round(%1$s, 6) <> %1$s OR abs(%1$s) >= 1e22)', value), NULL
  FROM probed_column
 WHERE type_oid = 'numeric'::regtype AND modifier = -1
 ORDER BY 1, 2, 3

-- query: 14
SELECT table_oid, number AS column_number, 'NaN' AS part,
       value || ' = ''NaN''' AS condition, NULL AS measure
  FROM probed_column
 WHERE type_oid = 'numeric'::regtype
 UNION ALL
SELECT table_oid, number, 'infinity',
       value || ' IN (''Infinity'', ''-Infinity'')', NULL
  FROM probed_column
 WHERE type_oid = 'numeric'::regtype AND modifier = -1
 UNION ALL
SELECT table_oid, number, 'beyond 28,6',
       format('%s NOT IN (''NaN'', ''Infinity'', ''-Infinity'')'
              ' AND (round(%1$s, 6) <> %1$s OR abs(%1$s) >= 1e22)', value), NULL
  FROM probed_column
 WHERE type_oid = 'numeric'::regtype AND modifier = -1
 ORDER BY 1, 2, 3
