-- id: rep-statement-timeout
-- title: Long statements of the migration's role are cancelled on the source
-- side: source
-- severity: dms=warning logical=warning@full-load
-- examines: SELECT count(*) FROM source_setting WHERE name = 'statement_timeout'
-- finding: sessions of role {role} begin with statement_timeout {setting} ms
-- why: The statement that reads a large table is cancelled when the time is over, whichever server it
--   feeds. AWS DMS puts the table into error or begins it anew; a subscription begins the copy of the
--   table anew without end. The toolkit's own load and pg_dump switch the timeout off for themselves.
-- remedy: Switch it off for the role that reads, which needs no restart; new sessions obey. It is the
--   value of the role that looked here: let the one that the migration will use look.
-- remedy-sql: ALTER ROLE {role} SET statement_timeout = 0
-- reference: PostgreSQL manual, Client Connection Defaults: Statement Behavior
SELECT 'setting' AS object_type, NULL AS schema, s.name, NULL AS part, s.setting, v.role
  FROM source_setting s, source_server v
 WHERE s.name = 'statement_timeout'
   AND s.setting <> '0'
