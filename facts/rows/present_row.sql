-- fact: present_row
-- side: source
-- deep: scan

-- Whether a table has rows of its own, those of its partitions and children apart: all that are there
-- match.
SELECT c.oid::bigint AS table_oid, NULL::bigint AS column_number, 'present' AS part,
       'true' AS condition, NULL AS measure
  FROM pg_class c
 WHERE c.oid = ANY ($1::oid[])
 ORDER BY 1, 2, 3
