-- id: cut-source-still-writable
-- title: The source can still be written to
-- side: source
-- applies-when: SELECT CASE WHEN full_load THEN 'it is asked when the cutover begins: --phase
--   cutover' END FROM assessment
-- severity: dms=warning@cutover logical=warning@cutover copy=warning@cutover
-- examines: SELECT count(*) FROM source_server
-- finding: database {name} takes writes{of}, and {sessions} sessions of others are connected
-- why: What is written to the source after the last change was taken over exists there alone. An
--   application server that was forgotten, a job, a pool with open connections is enough: two
--   systems go their own ways, and nobody can put the rows together again.
-- remedy: Make transactions of the database read-only by default, which a session can undo, then
--   end the sessions, or revoke CONNECT from the roles of the application, which is harder. A role
--   that has the setting off for itself is not held back: RESET it there. Do so
--   before the fence LSN is noted; the migration only reads.
-- remedy-sql: ALTER DATABASE {name} SET default_transaction_read_only = on
-- actor: source DBA, application
-- reference: PostgreSQL manual, Client Connection Defaults (default_transaction_read_only), ALTER
--   DATABASE

-- Sessions of the role that collects may be the migration's own. What that role has set for itself
-- says nothing of the others, and one that has the setting off for itself goes on writing.
WITH own_setting AS (
    SELECT r.role, lower(r.value) IN ('on', 'true', 'yes', '1') AS is_read_only
      FROM source_role_setting r
     WHERE r.name = 'default_transaction_read_only'
),
judged AS (
    SELECT s.database_name, s.role,
           CASE WHEN s.in_recovery THEN 0
                WHEN s.role IN (SELECT role FROM own_setting)
                THEN NOT EXISTS (SELECT 1 FROM own_setting WHERE role IS NULL AND is_read_only)
                ELSE NOT s.transaction_read_only END AS is_writable,
           (SELECT group_concat(DISTINCT role) FROM own_setting
             WHERE role IS NOT NULL AND NOT is_read_only AND NOT s.in_recovery) AS writers
      FROM source_server s
)
SELECT 'database' AS object_type, NULL AS schema, j.database_name AS name, NULL AS part,
       CASE WHEN NOT j.is_writable
            THEN ' of roles that have default_transaction_read_only off (' || j.writers || ')'
            ELSE '' END AS of,
       (SELECT count(*) FROM source_activity v
         WHERE v.database = j.database_name AND v.backend_type = 'client backend'
           AND NOT v.is_own AND v.role <> j.role) AS sessions
  FROM judged j
 WHERE j.is_writable OR j.writers IS NOT NULL
