-- id: rep-worker-processes-sum
-- title: max_worker_processes is below what AWS DMS asks for
-- side: source
-- severity: dms=warning@cdc
-- examines: SELECT count(*) FROM source_setting WHERE name = 'max_worker_processes'
-- finding: max_worker_processes is {workers}, below {needed}, the sum of
--   max_logical_replication_workers {logical}, autovacuum_max_workers {autovacuum} and
--   max_parallel_workers {parallel}
-- why: AWS states this sum as the least value on a source. Workers of replication (pglogical has
--   one for each database) and of parallel queries are taken from the same pool: when queries hold
--   all of it, a replication worker cannot start. PostgreSQL's own defaults are below the sum. With
--   test_decoding no such worker runs on the source, and the finding (then for information) tells
--   only of a documented prerequisite that is not met.
-- parameter: max_worker_processes = the sum, restart
-- remedy: Or lower max_parallel_workers, which needs no restart.
-- remedy-sql: ALTER SYSTEM SET max_worker_processes = {needed:literal}
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source; PostgreSQL
--   manual, Runtime Configuration: Resource Consumption

-- A task that names no plugin gets pglogical only where the database has it.
WITH chosen (plugin) AS (
    SELECT CASE WHEN EXISTS (SELECT 1 FROM source_extension WHERE name = 'pglogical')
                THEN 'pglogical' ELSE 'test_decoding' END
),
pool (workers, logical, autovacuum, parallel) AS (
    SELECT max(CASE name WHEN 'max_worker_processes' THEN CAST(setting AS INTEGER) END),
           max(CASE name WHEN 'max_logical_replication_workers' THEN CAST(setting AS INTEGER) END),
           max(CASE name WHEN 'autovacuum_max_workers' THEN CAST(setting AS INTEGER) END),
           max(CASE name WHEN 'max_parallel_workers' THEN CAST(setting AS INTEGER) END)
      FROM source_setting
)
SELECT 'setting' AS object_type, NULL AS schema, 'max_worker_processes' AS name, NULL AS part,
       workers, logical, autovacuum, parallel, logical + autovacuum + parallel AS needed,
       CASE WHEN coalesce(a.plugin, p.plugin) = 'test_decoding' THEN 'info' END AS severity_dms
  FROM pool, assessment a, chosen p
 WHERE workers < logical + autovacuum + parallel
