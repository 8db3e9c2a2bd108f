-- id: act-idle-in-transaction
-- title: Session that is idle in an open transaction
-- side: source
-- severity: dms=warning@cutover,info@cdc,info@full-load
--   logical=warning@cutover,info@cdc,info@full-load copy=warning@cutover,info@full-load
-- examines: SELECT count(*) FROM source_activity WHERE NOT is_own
-- finding: process {part} of {name} in database {schema} has been {state} for {minutes} min
-- why: Its locks stay until the transaction ends: an ALTER TABLE or a LOCK TABLE that has to wait
--   for it makes everybody else wait behind. If it works under a snapshot, dead rows pile up in the
--   whole database. At the cutover it is somebody who has not finished: what it does next goes to
--   the old side.
-- remedy: Ask its owner to end the transaction, or set idle_in_transaction_session_timeout for the
--   role; as a last resort end the session. Do not set the timeout for the roles of the migration
--   itself.
-- remedy-sql: SELECT pg_terminate_backend({part:literal}::integer)
-- actor: application
-- reference: PostgreSQL manual, Client Connection Defaults (idle_in_transaction_session_timeout)

-- Five minutes, or what counts as a long transaction if that is less. One that has written for so
-- long is told by act-long-transaction.
SELECT 'session' AS object_type, v.database AS schema, v.role AS name, CAST(v.pid AS TEXT) AS part,
       v.state, CAST(v.state_seconds / 60 AS INTEGER) AS minutes, v.application_name
  FROM source_activity v, source_server s, assessment a
 WHERE v.state IN ('idle in transaction', 'idle in transaction (aborted)')
   AND NOT v.is_own
   AND v.database = s.database_name
   AND v.state_seconds >= min(300, a.long_transaction_seconds)
   AND NOT (v.has_xid AND v.transaction_seconds >= a.long_transaction_seconds)
