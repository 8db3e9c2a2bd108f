-- id: rep-target-timeout
-- title: The target ends what the migration's role does for long
-- side: target
-- severity: dms=warning logical=warning@full-load
-- examines: SELECT count(*) FROM target_setting WHERE name IN ('statement_timeout', 'lock_timeout',
--   'idle_session_timeout', 'idle_in_transaction_session_timeout', 'transaction_timeout')
-- finding: sessions of role {role} begin with {name} {setting} ms on the target
-- why: The load of a large table, the building of an index afterwards, or a wait between two batches
--   takes longer, and the server cancels it or ends the session. AWS DMS then puts the table into
--   error or restarts the task. Of native replication only transaction_timeout ends the copy of a
--   table. The toolkit's own load switches them off for itself.
-- remedy: Switch it off for the role that writes, which needs no restart; new sessions obey. It is the
--   value of the role that looked here: let the one that the migration will use look.
-- remedy-sql: ALTER ROLE {role} SET {name} = 0
-- reference: PostgreSQL manual, Client Connection Defaults: Statement Behavior
SELECT 'setting' AS object_type, NULL AS schema, s.name, NULL AS part, s.setting, v.role,
       CASE WHEN s.name <> 'transaction_timeout' THEN 'none' END AS severity_logical
  FROM target_setting s, target_server v
 WHERE s.name IN ('statement_timeout', 'lock_timeout', 'idle_session_timeout',
                  'idle_in_transaction_session_timeout', 'transaction_timeout')
   AND s.setting <> '0'
