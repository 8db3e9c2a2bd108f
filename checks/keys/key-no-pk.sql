-- id: key-no-pk
-- title: Selected table without a primary key
-- aliases: postgres-check-pk
-- side: source
-- severity: dms=blocker@cdc,warning@full-load logical=warning copy=info
-- examines: SELECT count(*) FROM selected_table
-- finding: table {schema}.{name} has no primary key
-- why: Nothing tells one row from another. AWS DMS skips updates and deletes of such a table, does not validate it
--   and leaves its LOB columns out. Logical replication needs another replica identity. A copy is not affected, but
--   its rows can only be compared as a whole.
-- remedy: Add a primary key on the source before the move.
-- reference: AWS DMS user guide, using a PostgreSQL database as a source; PostgreSQL manual, Logical Replication,
--   Replica Identity
SELECT 'table' AS object_type, s.source_schema AS schema, s.source_name AS name, NULL AS part
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
 WHERE NOT EXISTS (SELECT 1 FROM source_constraint c WHERE c.table_oid = s.table_id AND c.type = 'p')
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
