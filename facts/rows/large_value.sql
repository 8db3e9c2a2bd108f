-- fact: large_value
-- side: source
-- deep: scan

-- The size in bytes, as text, of values of types that AWS DMS moves as large objects: the largest,
-- and that which half and 99 of 100 values do not pass. bytea counts as its bytes are. format() calls no
-- cast, which a user may have made.
SELECT c.table_oid, c.number AS column_number, s.part, NULL AS condition,
       format(s.measure,
              format(CASE WHEN c.type_oid IN ('bytea'::regtype, 'text'::regtype)
                          THEN 'octet_length(%s)'
                          ELSE 'CASE WHEN NOT %s IS NULL THEN octet_length(format(''%%s'', %1$s)) END'
                          END, c.value)) AS measure
  FROM probed_column c
 CROSS JOIN (VALUES ('largest', 'max(%s)'),
                    ('half', 'percentile_disc(0.5) WITHIN GROUP (ORDER BY %s)'),
                    ('99 of 100', 'percentile_disc(0.99) WITHIN GROUP (ORDER BY %s)'))
    AS s (part, measure)
 WHERE c.category = 'A' OR c.kind = 'c'
    OR c.type IN ('text', 'citext', 'json', 'jsonb', 'hstore', 'bytea', 'xml', 'tsvector', 'tsquery',
                  'path', 'polygon')
 ORDER BY 1, 2, 3
