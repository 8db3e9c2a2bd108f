-- fact: moment_value
-- side: source
-- deep: scan

-- Dates and timestamps that others have no form for. fraction: the digits of the second's fraction
-- that are in use, as the measure.
SELECT table_oid, number AS column_number, 'infinity' AS part,
       format('NOT isfinite(%s)', value) AS condition, NULL AS measure
  FROM probed_column
 WHERE type_oid IN ('date'::regtype, 'timestamp'::regtype, 'timestamptz'::regtype)
 UNION ALL
SELECT table_oid, number, 'year',
       format('isfinite(%s) AND (%1$s < ''0001-01-01'' OR %1$s >= ''10000-01-01'')', value), NULL
  FROM probed_column
 WHERE type_oid IN ('date'::regtype, 'timestamp'::regtype, 'timestamptz'::regtype)
 UNION ALL
SELECT table_oid, number, 'fraction', NULL,
       format('max(length(rtrim(lpad((extract(microseconds FROM %s)::bigint %% 1000000)::text,'
              ' 6, ''0''), ''0'')))', value)
  FROM probed_column
 WHERE type_oid IN ('timestamp'::regtype, 'timestamptz'::regtype, 'time'::regtype,
                    'timetz'::regtype)
 UNION ALL
SELECT table_oid, number, '24:00', format('extract(hour FROM %s) = 24', value), NULL
  FROM probed_column
 WHERE type_oid IN ('time'::regtype, 'timetz'::regtype)
 ORDER BY 1, 2, 3
