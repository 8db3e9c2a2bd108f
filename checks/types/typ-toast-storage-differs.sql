-- id: typ-toast-storage-differs
-- title: Column that is stored in another way on the target
-- side: both
-- severity: dms=info,info@verify logical=info,info@verify copy=info,info@verify
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is stored {storage}, and {target_storage} on the target
-- why: The values are the same, their size is not: the disk fills differently, queries that read a
--   part of large values become slower, and an entry of an index that was just small enough
--   compressed may be too large.
-- remedy: Set storage and compression on the target before the load (ALTER TABLE ... ALTER COLUMN
--   ... SET STORAGE, SET COMPRESSION); they only count for rows that are written afterwards.
-- reference: PostgreSQL manual, TOAST; ALTER TABLE
SELECT 'column' AS object_type, t.schema, t.name, p.source_name AS part,
       CASE p.source_storage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'm' THEN 'main'
            ELSE 'extended' END
       || CASE p.source_compression WHEN 'p' THEN ', pglz' WHEN 'l' THEN ', lz4' ELSE '' END AS storage,
       CASE p.target_storage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'm' THEN 'main'
            ELSE 'extended' END
       || CASE p.target_compression WHEN 'p' THEN ', pglz' WHEN 'l' THEN ', lz4' ELSE '' END
           AS target_storage
  FROM column_pair p
 CROSS JOIN source_table t ON t.oid = p.table_id
 WHERE p.mode <> 'drop-and-create' AND NOT p.is_below_selected
   AND p.source_base_type = p.target_base_type
   AND (p.source_storage <> p.target_storage
        OR coalesce(p.source_compression, '') <> coalesce(p.target_compression, ''))
