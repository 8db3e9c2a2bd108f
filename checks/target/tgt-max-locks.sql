-- id: tgt-max-locks
-- title: The target's lock table is too small for a restore in one transaction
-- side: both
-- severity: dms=info logical=info copy=warning@full-load
-- examines: SELECT count(*) FROM selected_table
-- finding: {objects} tables and indexes are to be made, the target has room for {locks} locks
-- why: Each table and index that a transaction makes stays locked until its end. A restore in a
--   single transaction (pg_restore --single-transaction), or a statement over a table with very
--   many partitions, fails with "out of shared memory".
-- remedy: Restore in several transactions, or enlarge the lock table; that needs a restart of the
--   target.
-- parameter: target max_locks_per_transaction = 1024, restart
-- reference: PostgreSQL manual, Lock Management (max_locks_per_transaction)
WITH objects AS (
    SELECT (SELECT count(*) FROM selected_table)
           + (SELECT count(*) FROM source_index i JOIN selected_table s ON s.table_id = i.table_oid)
           AS number
),
room AS (
    SELECT (SELECT CAST(setting AS INTEGER) FROM target_setting WHERE name = 'max_locks_per_transaction')
           * ((SELECT CAST(setting AS INTEGER) FROM target_setting WHERE name = 'max_connections')
              + (SELECT CAST(setting AS INTEGER) FROM target_setting WHERE name = 'max_prepared_transactions')) AS locks
)
SELECT 'setting' AS object_type, NULL AS schema, 'max_locks_per_transaction' AS name, NULL AS part,
       o.number AS objects, r.locks
  FROM objects o, room r
 WHERE o.number > r.locks
