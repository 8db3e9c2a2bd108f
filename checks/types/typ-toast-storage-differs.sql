-- id: typ-toast-storage-differs
-- title: Column that is stored in another way on the target
-- side: both
-- severity: dms=info logical=info copy=info
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is stored {storage}, and {target_storage} on the target
-- why: The values are the same, their size is not: the disk fills differently, queries that read a
--   part of large values become slower, and an entry of an index that was just small enough
--   compressed may be too large.
-- remedy: Set storage and compression on the target before the load (ALTER TABLE ... ALTER COLUMN
--   ... SET STORAGE, SET COMPRESSION); they only count for rows that are written afterwards.
-- reference: PostgreSQL manual, TOAST; ALTER TABLE
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part,
       CASE k.storage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'm' THEN 'main'
            ELSE 'extended' END
       || CASE k.compression WHEN 'p' THEN ', pglz' WHEN 'l' THEN ', lz4' ELSE '' END AS storage,
       CASE g.storage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'm' THEN 'main'
            ELSE 'extended' END
       || CASE g.compression WHEN 'p' THEN ', pglz' WHEN 'l' THEN ', lz4' ELSE '' END
           AS target_storage
  FROM selected_table s
 CROSS JOIN source_table t ON t.oid = s.table_id
 CROSS JOIN target_table o ON o.schema = s.target_schema AND o.name = s.target_name
 CROSS JOIN source_column k ON k.table_oid = s.table_id
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
              AND c.action = 'copy'
 CROSS JOIN target_column g ON g.table_oid = o.oid AND g.name = c.target_name
 WHERE s.mode <> 'drop-and-create'
   AND k.base_type = g.base_type
   AND (k.storage <> g.storage OR coalesce(k.compression, '') <> coalesce(g.compression, ''))
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
