-- fact: large_object
-- columns: objects integer, bytes integer

-- The count ends at a million: more would take long. bytes are those of the one table that has them all.
SELECT (SELECT count(*) FROM (SELECT FROM pg_largeobject_metadata LIMIT 1000000) l) AS objects,
       pg_relation_size('pg_largeobject') AS bytes
 ORDER BY 1
