-- id: rep-source-is-subscriber
-- title: The source gets rows from a third server
-- side: source
-- severity: dms=warning@cutover logical=warning@cutover copy=warning@cutover
-- examines: SELECT count(*) FROM source_subscription WHERE is_here
-- finding: subscription {name} brings publications {publications} into the source
-- why: After the switch these rows go on to come into the old server, and the new one misses them. A
--   subscription is not copied with the data, and its publisher knows nothing of the move.
-- remedy: Plan for it at the switch: stop it, let the migration catch up, then make it on the target
--   with copy_data = false and with the slot that it has now (slot_name, create_slot = false), so that
--   nothing is lost between.
-- reference: PostgreSQL manual, Logical Replication: Subscription; CREATE SUBSCRIPTION
SELECT 'subscription' AS object_type, NULL AS schema, name, NULL AS part, publications
  FROM source_subscription
 WHERE is_here
