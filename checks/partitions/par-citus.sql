-- id: par-citus
-- title: Tables of Citus, whose rows are in shards
-- side: source
-- severity: dms=blocker logical=blocker copy=warning
-- examines: SELECT count(*) FROM source_extension
-- finding: extension {name} {version} is installed: rows of distributed tables are in shards
-- why: The rows of a distributed table are in shards, on other servers. Their changes are in the logs
--   of those servers, under the shards' names: a task or a publication on the coordinator sees none
--   of them. pg_dump of the coordinator takes distributed tables as plain ones, slowly.
-- remedy: Make distributed tables local before the move (undistribute_table), move each worker's
--   shards by means of Citus itself, or copy from the coordinator with nobody writing.
-- reference: Citus documentation, Cluster management, Change data capture; PostgreSQL manual, Logical
--   Replication
SELECT 'extension' AS object_type, NULL AS schema, name, NULL AS part, version
  FROM source_extension
 WHERE name = 'citus'
