-- id: par-citus
-- title: Tables of Citus, whose rows are in shards
-- side: source
-- severity: dms=blocker logical=blocker copy=warning
-- examines: SELECT count(*) FROM source_extension
-- finding: {what}
-- why: The rows of a distributed table are in shards, on other servers. Their changes are in the logs
--   of those servers, under the shards' names: a task or a publication on the coordinator sees none
--   of them. pg_dump of the coordinator takes distributed tables as plain ones, slowly.
-- remedy: Make distributed tables local before the move (undistribute_table), move each worker's
--   shards by means of Citus itself, or copy from the coordinator with nobody writing.
-- reference: Citus documentation, Cluster management, Change data capture; PostgreSQL manual, Logical
--   Replication

WITH installed AS (
    SELECT name FROM source_extension WHERE name = 'citus'
)
SELECT 'table' AS object_type, s.source_schema AS schema, s.source_name AS name, NULL AS part,
       s.source_schema || '.' || s.source_name || ' is a '
           || CASE WHEN c.is_reference THEN 'reference' ELSE 'distributed' END || ' table of '
           || i.name AS what,
       NULL AS severity_dms, NULL AS severity_logical, NULL AS severity_copy
  FROM installed i
  CROSS JOIN source_citus_table c
  CROSS JOIN selected_table s ON s.table_id = c.table_oid
UNION ALL
SELECT 'extension', NULL, i.name, NULL,
       'extension ' || i.name || ' is installed, and keeps rows of no table of the task in shards',
       'info', 'info', 'info'
  FROM installed i
 WHERE NOT EXISTS (SELECT 1
                     FROM source_citus_table c
                    CROSS JOIN selected_table s ON s.table_id = c.table_oid)
