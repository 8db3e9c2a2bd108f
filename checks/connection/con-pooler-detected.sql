-- id: con-pooler-detected
-- title: A connection pooler or proxy stands before the source
-- side: source
-- severity: dms=blocker@cdc,warning@full-load logical=blocker copy=warning
-- examines: SELECT count(*) FROM source_connection
-- finding: port {port} is not the server itself: {proof}
-- why: A pooler lends a server's session for a transaction or a statement. Most speak no replication
--   protocol, so that no slot can be read through them, RDS Proxy included; settings, advisory locks
--   and prepared statements of a session get lost or meet somebody else, and long copies run into
--   the pooler's time limits.
-- remedy: Give the address and port of the instance itself, for the migration's role at least.
-- actor: migration, network
-- reference: PgBouncer documentation, Features; Amazon RDS user guide, Using Amazon RDS Proxy,
--   limitations
SELECT 'connection' AS object_type, NULL AS schema, 'source' AS name, NULL AS part, port,
       CASE WHEN NOT backend_is_own THEN 'queries are run by another process than the one that was named at the start'
            ELSE 'a replication connection was refused with: ' || replication_error END AS proof,
       CASE WHEN takes_replication THEN 'warning' END AS severity_dms,
       CASE WHEN takes_replication THEN 'warning' END AS severity_logical,
       CASE WHEN backend_is_own IS NULL THEN 'the way to the server could not be looked at' END
           AS cannot_tell
  FROM source_connection
 WHERE backend_is_own IS NOT 1
    OR replication_error LIKE '%unsupported startup parameter%'
