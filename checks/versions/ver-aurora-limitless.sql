-- id: ver-aurora-limitless
-- title: The target is Aurora PostgreSQL Limitless
-- side: target
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM target_table
-- finding: the target has the catalog of Aurora PostgreSQL Limitless Database
-- why: Sharded and reference tables have to be made by hand before the load, tables that are made by a
--   dump or by AWS DMS stay standard ones on a single shard, and AWS DMS cannot validate rows there:
--   it reports "No primary key".
-- remedy: Make the sharded and reference tables first (rds_aurora.limitless_create_table_mode), load
--   into them without dropping them, and compare rows with this tool instead of with the task.
-- reference: AWS DMS user guide, Using a PostgreSQL database as a target for AWS Database Migration
--   Service, limitations; Amazon Aurora user guide, Aurora PostgreSQL Limitless Database
SELECT 'server' AS object_type, NULL AS schema, 'target' AS name, NULL AS part
  FROM target_table
 WHERE schema = 'rds_aurora' AND name = 'limitless_tables'
