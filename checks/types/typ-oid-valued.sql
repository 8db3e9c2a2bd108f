-- id: typ-oid-valued
-- title: Column that holds numbers of the source's own
-- side: source
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type}, a number that means something on the source
--   alone
-- why: Oids of tables and roles, transactions, snapshots, places in the WAL and of rows are given
--   anew on the target. The values arrive as they are and point nowhere or at something else: a
--   queue that compares with pg_current_xact_id() stops or skips, a log names the wrong table.
-- remedy: See what the application does with the column. Keep names in place of oids, times in
--   place of transactions; empty the column at the cutover where it is a place in a queue.
-- actor: application
-- reference: PostgreSQL manual, Object Identifier Types; pg_lsn Type; System Information Functions
--   (Transaction ID and Snapshot)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.type
  FROM source_column k
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
  JOIN source_table t ON t.oid = k.table_oid
 WHERE c.action = 'copy'
   AND k.base_schema = 'pg_catalog'
   AND (k.base_type IN ('tid', 'xid', 'cid', 'xid8', 'pg_lsn', 'txid_snapshot', 'pg_snapshot')
        OR k.base_type = 'oid'
        AND NOT EXISTS (SELECT 1 FROM source_large_object l WHERE l.objects > 0))
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
