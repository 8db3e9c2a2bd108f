-- id: con-target-is-read-only
-- title: The target cannot be written to
-- aliases: Azure 603112
-- side: target
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM target_server
-- finding: {problem}
-- why: The first statement that writes is refused: nothing can be loaded into this target.
-- remedy: For a standby or a reader endpoint, connect to the primary. For
--   default_transaction_read_only, find who has set it and why (a managed service does so when the
--   disk is full), then take it back for the server, the database or the role.
-- remedy-sql: BEGIN READ WRITE; ALTER ROLE {role} IN DATABASE {database} SET
--   default_transaction_read_only = off; COMMIT
-- actor: target DBA, migration
-- reference: PostgreSQL manual, Client Connection Defaults (default_transaction_read_only), Hot
--   Standby
SELECT 'server' AS object_type, NULL AS schema, coalesce(server_address, database_name) AS name,
       NULL AS part,
       'the target server is in recovery: it is a standby and takes no writes' AS problem,
       NULL AS role, NULL AS database
  FROM target_server
 WHERE in_recovery
UNION ALL
SELECT 'setting', NULL, 'default_transaction_read_only', NULL,
       'default_transaction_read_only is on for role ' || role || ' in database ' || database_name,
       role, database_name
  FROM target_server
 WHERE default_transaction_read_only
