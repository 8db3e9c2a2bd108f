-- id: act-stats-missing
-- title: Large table that was never analyzed
-- side: source
-- severity: dms=info logical=info copy=info
-- examines: SELECT count(*) FROM selected_table
-- finding: table {schema}.{name} has {size}, and was never analyzed
-- why: What a tool plans by the number of rows is planned blindly: ranges of a parallel load (auto
--   partitioning of AWS DMS), the order of tables, the time it takes. Queries that the migration
--   runs on the table, such as a range by key, get bad plans.
-- remedy: ANALYZE the table on the source before the plan is made.
-- remedy-sql: ANALYZE {schema}.{name}
-- reference: PostgreSQL manual, ANALYZE, Routine Vacuuming: Updating Planner Statistics

-- From 10 MB on. Counters may have been reset: the catalog still has the number of rows then.
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part,
       printf('%.0f MB', z.heap_bytes / 1048576.0) AS size
  FROM selected_table s
  CROSS JOIN source_table t ON t.oid = s.table_id
  CROSS JOIN source_table_size z ON z.table_oid = t.oid
  CROSS JOIN source_table_statistics c ON c.table_oid = t.oid
 WHERE t.estimated_rows IS NULL
   AND NOT c.was_analyzed
   AND z.heap_bytes >= 10485760
