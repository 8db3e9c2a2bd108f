-- id: cut-slot-left
-- title: What the migration leaves behind at the cutover
-- side: both
-- applies-when: SELECT CASE WHEN full_load THEN 'it is asked when the cutover begins: --phase
--   cutover' END FROM assessment
-- severity: dms=info@cutover logical=info@cutover
-- examines: SELECT (SELECT count(*) FROM source_replication_slot) + (SELECT count(*) FROM
--   target_subscription_table)
-- finding: {object_type} {name} is to be dropped after the cutover
-- why: A slot that nobody reads any more holds back WAL until the disk of the source is full; a
--   subscription that is left fetches, after a switch back or a restore, what it should not.
-- remedy: After the cutover, when no way back by this stream is wanted: drop the subscription on
--   the target, which drops its slot, or delete the AWS DMS task and then look whether its slot is
--   gone. Then drop publications and the roles of the migration.
-- actor: source DBA, target DBA
-- reference: PostgreSQL manual, DROP SUBSCRIPTION, Replication Slots

-- The slots of this move: the one that was given, those of the target's subscriptions, and those
-- that are named as AWS DMS names them.
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
SELECT 'slot' AS object_type, NULL AS schema, name, NULL AS part
  FROM ours
UNION
SELECT 'subscription', NULL, subscription, NULL
  FROM target_subscription_table
