-- id: tgt-maintenance-settings
-- title: Large indexes are to be made with a small maintenance_work_mem
-- side: both
-- severity: dms=info@full-load logical=info@full-load copy=info@full-load
-- examines: SELECT count(*) FROM target_setting WHERE name = 'maintenance_work_mem'
-- finding: maintenance_work_mem of the target is {value}, and {table_name} with {size} has indexes
--   to be made
-- why: An index build sorts all keys of the table. With so little memory it goes through temporary
--   files several times, and the hours after the load, when nobody may write yet, grow.
-- remedy: Give the role that makes the indexes some GB (ALTER ROLE ... SET maintenance_work_mem),
--   and more max_parallel_maintenance_workers; memory times the indexes that are made side by side
--   has to be there.
-- parameter: target maintenance_work_mem = 2GB, reload
-- reference: PostgreSQL manual, Resource Consumption (maintenance_work_mem); Populating a Database
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
       l.schema || '.' || l.name AS table_name, printf('%.0f GB', l.bytes / 1073741824.0) AS size
  FROM target_setting p, largest l
 WHERE p.name = 'maintenance_work_mem'
   AND CAST(p.setting AS INTEGER) <= 65536
   AND l.bytes >= 10737418240
