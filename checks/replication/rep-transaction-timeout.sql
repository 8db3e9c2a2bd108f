-- id: rep-transaction-timeout
-- title: Long transactions of the migration's role are ended on the source
-- side: source
-- versions: 17-
-- severity: dms=warning logical=warning@full-load
-- examines: SELECT count(*) FROM source_setting WHERE name = 'transaction_timeout'
-- finding: sessions of role {role} begin with transaction_timeout {setting} ms
-- why: A table is read in one transaction, whatever it does meanwhile. When the time is over, the
--   server ends the session: AWS DMS begins the table anew or puts it into error, a subscription
--   begins its copy anew without end. statement_timeout being off does not help.
-- remedy: Switch it off for the role that reads, which needs no restart; new sessions obey. It is the
--   value of the role that looked here: let the one that the migration will use look.
-- remedy-sql: ALTER ROLE {role} SET transaction_timeout = 0
-- reference: PostgreSQL manual, Client Connection Defaults: Statement Behavior (transaction_timeout)
SELECT 'setting' AS object_type, NULL AS schema, s.name, NULL AS part, s.setting, v.role
  FROM source_setting s, source_server v
 WHERE s.name = 'transaction_timeout'
   AND s.setting <> '0'
