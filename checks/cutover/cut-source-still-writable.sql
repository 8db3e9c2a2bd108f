-- id: cut-source-still-writable
-- title: The source can still be written to
-- side: source
-- applies-when: SELECT CASE WHEN full_load THEN 'it is asked when the cutover begins: --phase
--   cutover' END FROM assessment
-- severity: dms=warning@cutover logical=warning@cutover copy=warning@cutover
-- examines: SELECT count(*) FROM source_server
-- finding: database {name} takes writes, and {sessions} sessions of others are connected
-- why: What is written to the source after the last change was taken over exists there alone. An
--   application server that was forgotten, a job, a pool with open connections is enough: two
--   systems go their own ways, and nobody can put the rows together again.
-- remedy: Make transactions of the database read-only by default, which a session can undo, then
--   end the sessions, or revoke CONNECT from the roles of the application, which is harder. Do so
--   before the fence LSN is noted; the migration only reads.
-- remedy-sql: ALTER DATABASE {name} SET default_transaction_read_only = on
-- reference: PostgreSQL manual, Client Connection Defaults (default_transaction_read_only), ALTER
--   DATABASE

-- Sessions of the role that collects may be the migration's own.
SELECT 'database' AS object_type, NULL AS schema, s.database_name AS name, NULL AS part,
       (SELECT count(*) FROM source_activity v
         WHERE v.database = s.database_name AND v.backend_type = 'client backend'
           AND NOT v.is_own AND v.role <> s.role) AS sessions
  FROM source_server s
 WHERE NOT s.transaction_read_only
