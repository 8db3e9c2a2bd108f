-- fact: object_reference
-- side: source
-- deep: scan

-- Of columns that may hold large objects' oids: how many values name one, and how many name none.
SELECT table_oid, number AS column_number, w.part,
       format('%s IS NOT NULL AND %sEXISTS (SELECT FROM pg_largeobject_metadata AS o'
              ' WHERE o.oid = %1$s::oid)', value, w.negation) AS condition,
       NULL AS measure
  FROM probed_column
 CROSS JOIN (VALUES ('found', ''), ('lost', 'NOT ')) AS w (part, negation)
 WHERE type_oid = 'oid'::regtype
   AND EXISTS (SELECT FROM pg_largeobject_metadata)
 ORDER BY 1, 2, 3
