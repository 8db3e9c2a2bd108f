-- id: con-target-pooler-detected
-- title: A connection pooler or proxy stands before the target
-- side: target
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM target_connection
-- finding: port {port} is not the server itself: queries are run by another process than the one
--   that was named at the start
-- why: A pooler lends a server's session for a transaction or a statement. What a load sets for its
--   session, session_replication_role above all, gets lost, or stays with a session that an
--   application is lent later: triggers and foreign keys are then off for it, too.
-- remedy: Give the address and port of the instance itself until the cutover is over.
-- actor: migration, network
-- reference: PgBouncer documentation, Features; Amazon RDS user guide, Using Amazon RDS Proxy,
--   limitations
SELECT 'connection' AS object_type, NULL AS schema, 'target' AS name, NULL AS part, port,
       CASE WHEN backend_is_own IS NULL THEN 'the way to the server could not be looked at' END
           AS cannot_tell
  FROM target_connection
 WHERE backend_is_own IS NOT 1
