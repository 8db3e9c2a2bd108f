-- id: act-slot-catalog-xmin-old
-- title: Replication slot that holds back vacuum
-- side: source
-- severity: dms=warning logical=warning copy=info
-- examines: SELECT count(*) FROM source_replication_slot
-- finding: replication slot {name} keeps dead rows of the last {transactions} transactions
-- why: Vacuum may not remove what the slot's reader might still have to see: catalogs of all
--   databases grow, and with hot_standby_feedback the tables too. Every lookup gets slower,
--   decoding most of all, and the slot brings the server nearer to the wraparound of transaction
--   ids, for which it stops to take writes.
-- remedy: Let the reader catch up, or drop the slot if it has none any more; then vacuum.
-- remedy-sql: SELECT pg_drop_replication_slot({unread:literal})
-- reference: PostgreSQL manual, System Views: pg_replication_slots (xmin, catalog_xmin); Routine
--   Vacuuming

-- 200 million: the age at which autovacuum begins to freeze (autovacuum_freeze_max_age).
SELECT 'slot' AS object_type, NULL AS schema, name, NULL AS part,
       CASE WHEN NOT is_active AND NOT is_synced THEN name END AS unread,
       max(coalesce(xmin_age, 0), coalesce(catalog_xmin_age, 0)) AS transactions
  FROM source_replication_slot
 WHERE xmin_age > 200000000 OR catalog_xmin_age > 200000000
