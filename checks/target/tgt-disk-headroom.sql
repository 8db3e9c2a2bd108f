-- id: tgt-disk-headroom
-- title: The target's disk is too small for the source
-- side: both
-- severity: dms=blocker@full-load logical=blocker@full-load copy=blocker@full-load
-- applies-when: SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM given WHERE name = 'target-free-bytes')
--   THEN 'nobody said how much is free (--given target-free-bytes=...)' END
-- examines: SELECT count(*) FROM selected_table
-- finding: the selected tables and their indexes have {size} on the source and need about {needed},
--   the target has {free} free
-- why: A load that fills the disk stops the target, and on most platforms nobody can connect before
--   the disk is larger. A quarter more than the source's size is for the log, temporary files of
--   index builds and what is written while the load runs.
-- remedy: Enlarge the disk before the load, or let it grow by itself. Some platforms cannot shrink
--   it again.
-- reference: PostgreSQL manual, Monitoring Disk Usage; Azure Database for PostgreSQL, migration
--   service (prerequisites: storage)
WITH need AS (
    SELECT sum(z.heap_bytes + z.toast_bytes + z.index_bytes) AS bytes
      FROM source_table_size z
      JOIN selected_table s ON s.table_id = z.table_oid
),
free AS (
    SELECT CAST(value AS REAL) AS bytes FROM given WHERE name = 'target-free-bytes'
)
SELECT 'database' AS object_type, NULL AS schema, v.database_name AS name, NULL AS part,
       printf('%.1f GB', n.bytes / 1073741824.0) AS size,
       printf('%.1f GB', n.bytes * 1.25 / 1073741824.0) AS needed,
       printf('%.1f GB', f.bytes / 1073741824.0) AS free
  FROM need n, free f, target_server v
 WHERE n.bytes * 1.25 > f.bytes
