-- id: tgt-temp-disk
-- title: temp_file_limit of the target is below what an index build may need
-- side: both
-- severity: dms=warning@full-load logical=warning@full-load copy=warning@full-load
-- examines: SELECT count(*) FROM target_setting WHERE name = 'temp_file_limit'
-- finding: temp_file_limit of the target is {value}, the largest table with an index, {table_name},
--   has {size}
-- why: To make an index the server sorts the table's keys, in files where memory does not do.
--   CREATE INDEX and ADD PRIMARY KEY fail when one session's files pass the limit, after the rows
--   are loaded.
-- remedy: Lift the limit for the role that loads (ALTER ROLE ... SET temp_file_limit, as
--   superuser), or for the time of the load. See that the disk has as much.
-- parameter: target temp_file_limit = -1, reload
-- reference: PostgreSQL manual, Resource Consumption (temp_file_limit)
WITH largest AS (
    SELECT t.schema, t.name, z.heap_bytes AS bytes
      FROM source_table_size z
      JOIN selected_table s ON s.table_id = z.table_oid
      JOIN source_table t ON t.oid = z.table_oid
      JOIN source_index i ON i.table_oid = z.table_oid
     ORDER BY z.heap_bytes DESC
     LIMIT 1
)
SELECT 'setting' AS object_type, NULL AS schema, p.name, NULL AS part, p.setting || ' kB' AS value,
       l.schema || '.' || l.name AS table_name, l.bytes / 1024 || ' kB' AS size
  FROM target_setting p, largest l
 WHERE p.name = 'temp_file_limit'
   AND CAST(p.setting AS INTEGER) >= 0
   AND CAST(p.setting AS INTEGER) * 1024 < l.bytes
