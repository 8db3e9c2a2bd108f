-- id: rep-idle-in-tx-timeout
-- title: Transactions of the migration's role that wait are ended on the source
-- side: source
-- severity: dms=warning
-- examines: SELECT count(*) FROM source_setting
--   WHERE name = 'idle_in_transaction_session_timeout'
-- finding: sessions of role {role} begin with idle_in_transaction_session_timeout {setting} ms
-- why: An AWS DMS task leaves transactions open while it writes what it has read; AWS asks for them
--   not to be ended. When one is, its snapshot is gone, and the load of the table fails or begins
--   anew. The toolkit's own load and pg_dump switch the timeout off for themselves.
-- remedy: Switch it off for the role that reads, which needs no restart; new sessions obey. It is the
--   value of the role that looked here: let the one that the migration will use look.
-- remedy-sql: ALTER ROLE {role} SET idle_in_transaction_session_timeout = 0
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source; PostgreSQL manual,
--   Client Connection Defaults: Statement Behavior
SELECT 'setting' AS object_type, NULL AS schema, s.name, NULL AS part, s.setting, v.role
  FROM source_setting s, source_server v
 WHERE s.name = 'idle_in_transaction_session_timeout'
   AND s.setting <> '0'
