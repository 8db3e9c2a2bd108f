-- fact: interval_value
-- side: source
-- deep: scan

-- query: 17
SELECT table_oid, number AS column_number, 'infinity' AS part,
       format('NOT isfinite(%s)', value) AS condition, NULL AS measure
  FROM probed_column
 WHERE type_oid = 'interval'::regtype
 ORDER BY 1, 2, 3
