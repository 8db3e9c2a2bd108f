-- id: rep-lock-timeout
-- title: Making the slot is given up before open transactions end
-- side: source
-- severity: dms=warning@cdc logical=warning
-- examines: SELECT count(*) FROM source_setting WHERE name = 'lock_timeout'
-- finding: sessions of role {role} begin with lock_timeout {setting} ms
-- why: A logical slot is made only when all transactions that were open have ended, and waiting for
--   them counts as waiting for a lock. With the timeout the attempt fails while any longer
--   transaction runs, so that an AWS DMS task does not start, and a subscription is not made or tries
--   again and again.
-- remedy: Switch it off for the role that makes the slot, which needs no restart; new sessions obey.
--   It is the value of the role that looked here: let the one that the migration will use look.
-- remedy-sql: ALTER ROLE {role} SET lock_timeout = 0
-- reference: PostgreSQL manual, Client Connection Defaults: Statement Behavior; Streaming Replication
--   Protocol (CREATE_REPLICATION_SLOT)
SELECT 'setting' AS object_type, NULL AS schema, s.name, NULL AS part, s.setting, v.role
  FROM source_setting s, source_server v
 WHERE s.name = 'lock_timeout'
   AND s.setting <> '0'
