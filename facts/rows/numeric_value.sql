-- fact: numeric_value
-- side: source
-- deep: scan

-- What values of type numeric are that others have no form for. beyond 28,6: what numeric(28,6)
-- cannot hold, asked of columns without a precision.

-- query: 10
WITH RECURSIVE base (oid, base_oid, modifier) AS (
    SELECT oid, typbasetype, typtypmod FROM pg_type WHERE typtype = 'd'
    UNION ALL
    SELECT b.oid, t.typbasetype, CASE WHEN b.modifier = -1 THEN t.typtypmod ELSE b.modifier END
      FROM base b
      JOIN pg_type t ON t.oid = b.base_oid
     WHERE t.typtype = 'd'
), numeric_column (table_oid, number, name, modifier) AS (
    SELECT a.attrelid, a.attnum, format('probed.%I', a.attname),
           CASE WHEN b.oid IS NULL THEN a.atttypmod ELSE b.modifier END
      FROM pg_attribute a
      LEFT JOIN base b ON b.oid = a.atttypid AND b.base_oid = 'numeric'::regtype
     WHERE a.attrelid = ANY ($1::oid[]) AND a.attnum > 0 AND NOT a.attisdropped
       AND (a.atttypid = 'numeric'::regtype OR b.oid IS NOT NULL)
)
SELECT table_oid::bigint AS table_oid, number::bigint AS column_number, 'NaN' AS part,
       name || ' = ''NaN''' AS condition, NULL AS measure
  FROM numeric_column
 UNION ALL
SELECT table_oid::bigint, number::bigint, 'beyond 28,6',
       format('%s <> ''NaN'' AND (round(%1$s, 6) <> %1$s OR abs(%1$s) >= 1e22)', name), NULL
  FROM numeric_column
 WHERE modifier = -1
 ORDER BY 1, 2, 3

-- query: 14
WITH RECURSIVE base (oid, base_oid, modifier) AS (
    SELECT oid, typbasetype, typtypmod FROM pg_type WHERE typtype = 'd'
    UNION ALL
    SELECT b.oid, t.typbasetype, CASE WHEN b.modifier = -1 THEN t.typtypmod ELSE b.modifier END
      FROM base b
      JOIN pg_type t ON t.oid = b.base_oid
     WHERE t.typtype = 'd'
), numeric_column (table_oid, number, name, modifier) AS (
    SELECT a.attrelid, a.attnum, format('probed.%I', a.attname),
           CASE WHEN b.oid IS NULL THEN a.atttypmod ELSE b.modifier END
      FROM pg_attribute a
      LEFT JOIN base b ON b.oid = a.atttypid AND b.base_oid = 'numeric'::regtype
     WHERE a.attrelid = ANY ($1::oid[]) AND a.attnum > 0 AND NOT a.attisdropped
       AND (a.atttypid = 'numeric'::regtype OR b.oid IS NOT NULL)
)
SELECT table_oid::bigint AS table_oid, number::bigint AS column_number, 'NaN' AS part,
       name || ' = ''NaN''' AS condition, NULL AS measure
  FROM numeric_column
 UNION ALL
SELECT table_oid::bigint, number::bigint, 'infinity',
       name || ' IN (''Infinity'', ''-Infinity'')', NULL
  FROM numeric_column
 WHERE modifier = -1
 UNION ALL
SELECT table_oid::bigint, number::bigint, 'beyond 28,6',
       format('%s NOT IN (''NaN'', ''Infinity'', ''-Infinity'')'
              ' AND (round(%1$s, 6) <> %1$s OR abs(%1$s) >= 1e22)', name), NULL
  FROM numeric_column
 WHERE modifier = -1
 ORDER BY 1, 2, 3
