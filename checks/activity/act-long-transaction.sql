-- id: act-long-transaction
-- title: A transaction has been open for long
-- aliases: postgres-check-longrunningtxn
-- side: source
-- severity: dms=warning@cdc logical=warning copy=info
-- examines: SELECT count(*) FROM source_activity WHERE NOT is_own
-- finding: process {part} of {name} in database {schema} ({state}) has had a transaction that writes open
--   for {minutes} min
-- why: A replication slot cannot be made before every transaction that has written and was open
--   then has ended, in whatever database of the server: CREATE_REPLICATION_SLOT, and with it the
--   start of the task, just waits. A snapshot does not see what such a transaction has written, so
--   a copy is not harmed, but misses that work.
-- remedy: Let the transaction end or ask its owner to; start the migration when none is open. As a
--   last resort end the session, which takes back what it has done.
-- remedy-sql: SELECT pg_terminate_backend({part:literal}::integer)
-- actor: application
-- reference: PostgreSQL manual, Logical Decoding Concepts; AWS DMS user guide, Premigration
--   assessments for PostgreSQL
SELECT 'session' AS object_type, v.database AS schema, coalesce(v.role, v.backend_type) AS name,
       CAST(v.pid AS TEXT) AS part,
       coalesce(v.state, v.backend_type) AS state,
       CAST(v.transaction_seconds / 60 AS INTEGER) AS minutes, v.application_name
  FROM source_activity v, assessment a
 WHERE v.has_xid
   AND NOT v.is_own
   AND v.transaction_seconds >= a.long_transaction_seconds
