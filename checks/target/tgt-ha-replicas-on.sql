-- id: tgt-ha-replicas-on
-- title: The target feeds standbys during the load
-- side: target
-- severity: dms=info@full-load logical=info@full-load copy=info@full-load
-- examines: SELECT count(*) FROM target_wal_sender
-- finding: standby {name} ({sync_state}) reads the target's log
-- why: Everything that is loaded goes to the standby, too. A synchronous one lets each commit wait
--   for it; a slow one with a slot keeps the log of the whole load on the target's disk. A
--   platform's own high availability does the same unseen.
-- remedy: Where the platform allows it, add standbys and high availability after the load, before
--   the cutover.
-- reference: PostgreSQL manual, Log-Shipping Standby Servers; Azure Database for PostgreSQL,
--   migration service (best practices)
SELECT 'session' AS object_type, NULL AS schema, w.application_name AS name, w.sync_state AS part,
       w.sync_state, w.pid
  FROM target_wal_sender w
 WHERE w.is_physical
