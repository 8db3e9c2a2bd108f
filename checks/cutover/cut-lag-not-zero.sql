-- id: cut-lag-not-zero
-- title: Changes are not on the target yet
-- side: both
-- applies-when: SELECT CASE WHEN full_load THEN 'it is asked when the cutover begins: --phase
--   cutover' END FROM assessment
-- severity: dms=blocker@cutover logical=blocker@cutover
-- examines: SELECT (SELECT count(*) FROM source_replication_slot) + (SELECT count(*) FROM
--   target_subscription_table)
-- finding: {what}
-- why: What the application wrote last on the source is not on the target. Whoever switches now
--   loses it, or gets it later into rows that have changed since.
-- remedy: Stop the writes on the source, note pg_current_wal_lsn(), and switch when the slot's
--   confirmed_flush_lsn has passed it; then compare. A table that is not ready is being copied
--   still, or failed: see the target's server log.
-- actor: application, migration
-- reference: PostgreSQL manual, System Views: pg_replication_slots, System Catalogs:
--   pg_subscription_rel

-- The slots of this move: the one that was given, those of the target's subscriptions, and those
-- that are named as AWS DMS names them. A little may be WAL without changes of ours.
WITH ours AS (
    SELECT r.name, r.is_active, r.plugin, r.pending_bytes
      FROM source_replication_slot r
      CROSS JOIN source_server v ON v.database_name = r.database
     WHERE r.slot_type = 'logical'
       AND NOT r.is_temporary
       AND (r.name IN (SELECT value FROM given WHERE name = 'slot')
            OR r.name IN (SELECT slot_name FROM target_subscription_table)
            OR r.name GLOB '*_[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]_[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]_*')
)
SELECT 'slot' AS object_type, NULL AS schema, o.name, NULL AS part,
       'slot ' || o.name || ' has ' || CASE WHEN o.pending_bytes >= 1048576
            THEN printf('%.1f MB', o.pending_bytes / 1048576.0)
            ELSE o.pending_bytes || ' bytes' END || ' of WAL that is not confirmed'
       || CASE WHEN o.is_active THEN '' ELSE ', and nobody reads it' END AS what,
       CASE WHEN o.pending_bytes < 16777216 AND o.is_active THEN 'warning' END AS severity_dms,
       CASE WHEN o.pending_bytes < 16777216 AND o.is_active THEN 'warning' END AS severity_logical
  FROM ours o
 WHERE o.pending_bytes > 0
UNION ALL
SELECT DISTINCT 'subscription', NULL, s.subscription, NULL,
       'subscription ' || s.subscription || ' is disabled', 'none', NULL
  FROM target_subscription_table s
 WHERE NOT s.is_enabled
UNION ALL
SELECT 'table', coalesce(m.source_schema, t.schema), coalesce(m.source_name, t.name), NULL,
       'table ' || t.schema || '.' || t.name || ' of subscription ' || s.subscription
       || ' is not ready (state ' || s.state || ')', 'none', NULL
  FROM target_subscription_table s
  CROSS JOIN target_table t ON t.oid = s.table_oid
  LEFT JOIN selected_table m ON m.target_schema = t.schema AND m.target_name = t.name
 WHERE s.state <> 'r'
