-- id: act-bloat-high
-- title: Table that holds more dead rows than live ones
-- side: source
-- severity: dms=info@full-load logical=info@full-load copy=info@full-load
-- examines: SELECT count(*) FROM selected_table
-- finding: table {schema}.{name} has {size}, with {dead_rows} dead rows beside {live_rows} live
--   ones
-- why: Every page is read for the load, also where nothing on it is alive: by its size it seems to
--   take longer than it has to, and the target will be smaller than planned. Ranges of a parallel
--   load that go by pages differ widely in rows.
-- remedy: Let vacuum do its work before the load and find out what held it back. Do not rewrite the
--   table for the sake of the migration: the copy is compact by itself.
-- reference: PostgreSQL manual, Routine Vacuuming: Recovering Disk Space

-- From 1 GB on, as the statistics say.
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part, c.dead_rows, c.live_rows,
       printf('%.1f GB', z.heap_bytes / 1073741824.0) AS size
  FROM selected_table s
  CROSS JOIN source_table t ON t.oid = s.table_id
  CROSS JOIN source_table_size z ON z.table_oid = t.oid
  CROSS JOIN source_table_statistics c ON c.table_oid = t.oid
 WHERE c.dead_rows > c.live_rows
   AND z.heap_bytes > 1073741824
