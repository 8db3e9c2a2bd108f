-- id: rep-idle-session-timeout
-- title: Sessions of the migration's role that wait are ended on the source
-- side: source
-- versions: 14-
-- severity: dms=warning
-- examines: SELECT count(*) FROM source_setting WHERE name = 'idle_session_timeout'
-- finding: sessions of role {role} begin with idle_session_timeout {setting} ms
-- why: AWS DMS keeps connections that it does not use at every moment, such as the one that asks for
--   the state of the source. When the server closes one, the task stops with a recoverable error and
--   starts again, over and over.
-- remedy: Switch it off for the role that reads, which needs no restart; new sessions obey. It is the
--   value of the role that looked here: let the one that the migration will use look.
-- remedy-sql: ALTER ROLE {role} SET idle_session_timeout = 0
-- reference: PostgreSQL manual, Client Connection Defaults: Statement Behavior
--   (idle_session_timeout)
SELECT 'setting' AS object_type, NULL AS schema, s.name, NULL AS part, s.setting, v.role
  FROM source_setting s, source_server v
 WHERE s.name = 'idle_session_timeout'
   AND s.setting <> '0'
