-- id: par-detach-unfinished
-- title: Partition that is half detached
-- side: source
-- severity: dms=warning logical=warning copy=blocker
-- examines: SELECT count(*) FROM source_partition p JOIN selected_table s ON s.table_id = p.table_oid
--   WHERE p.bound IS NOT NULL
-- finding: {schema}.{name} is being detached from {parent_schema}.{parent_name}, or that was broken off
-- why: Queries of the partitioned table see the rows of such a partition no more, while its catalogs still
--   have it as one. On the target, where it would be a partition like any other, its rows would come
--   back. pgcrossing refuses to move it; what other tools do with its rows is not documented.
-- remedy: End it, so that it is a table of its own, and attach it again if it is to stay.
-- remedy-sql: ALTER TABLE {parent_schema}.{parent_name} DETACH PARTITION {schema}.{name} FINALIZE;
-- actor: source DBA
-- reference: PostgreSQL manual, ALTER TABLE (DETACH PARTITION)
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part,
       r.schema AS parent_schema, r.name AS parent_name
  FROM source_partition p
  JOIN selected_table s ON s.table_id = p.table_oid
  JOIN source_table t ON t.oid = p.table_oid
  JOIN source_table r ON r.oid = t.parent_oid
 WHERE p.is_detaching
