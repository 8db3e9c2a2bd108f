-- id: act-vacuum-full-running
-- title: Selected table is being rewritten
-- side: source
-- versions: 12-
-- severity: dms=warning logical=info copy=warning
-- examines: SELECT count(*) FROM source_progress
-- finding: process {part} runs {command} on {schema}.{name}
-- why: VACUUM FULL and CLUSTER write the table anew under an exclusive lock: the load waits until
--   it ends. If it begins in the middle of the load, a table that is read in ranges of pages (ctid)
--   has its rows elsewhere, and some are read twice or not at all; this tool locks the tables
--   against that. pg_repack, at the end of its run, makes every reader wait.
-- remedy: Let it finish before the migration begins, and keep such jobs (pg_repack, too) out of its
--   window.
-- reference: PostgreSQL manual, VACUUM, CLUSTER, Progress Reporting
SELECT 'table' AS object_type, t.schema, t.name, CAST(p.pid AS TEXT) AS part, p.command
  FROM source_progress p
  JOIN source_server v ON v.database_name = p.database
  JOIN selected_table s ON s.table_id = p.table_oid
  JOIN source_table t ON t.oid = p.table_oid
 WHERE p.command IN ('VACUUM FULL', 'CLUSTER', 'REPACK')
