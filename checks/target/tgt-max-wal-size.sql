-- id: tgt-max-wal-size
-- title: A large load into a target with a small max_wal_size
-- side: both
-- severity: dms=info@full-load logical=info@full-load copy=info@full-load
-- examines: SELECT count(*) FROM target_setting WHERE name = 'max_wal_size'
-- finding: {size} are to be loaded, and max_wal_size of the target is {value}
-- why: The load writes log faster than that, so that checkpoint follows checkpoint: each writes all
--   changed pages, and each page goes whole into the log again afterwards. The load takes longer,
--   and no setting of the loader helps.
-- remedy: Enlarge it for the time of the load, with checkpoint_timeout, as far as the disk allows,
--   and turn wal_compression on. Put them back afterwards: recovery after a crash takes longer with
--   them.
-- parameter: target max_wal_size = 16GB, reload
-- reference: PostgreSQL manual, WAL Configuration; Populating a Database
WITH volume AS (
    SELECT sum(z.heap_bytes + z.toast_bytes) AS bytes
      FROM source_table_size z
      JOIN selected_table s ON s.table_id = z.table_oid
)

SELECT 'setting' AS object_type, NULL AS schema, p.name, NULL AS part, p.setting || ' MB' AS value,
       printf('%.0f GB', v.bytes / 1073741824.0) AS size
  FROM target_setting p, volume v
 WHERE p.name = 'max_wal_size'
   AND CAST(p.setting AS INTEGER) < 8192
   AND v.bytes >= 107374182400
