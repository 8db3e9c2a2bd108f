-- id: rep-existing-subscription
-- title: The target is fed by a subscription already
-- aliases: Google SOURCE_MAX_SUBSCRIPTIONS
-- side: target
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM target_subscription WHERE is_here
-- finding: subscription {name} of the target's database brings publications {publications}{state}
-- why: Rows come into the target from another side as well. If it is the same source, each row arrives
--   twice, and the load or the subscription stops at a duplicate key; if it is another one, the two
--   overwrite each other. Two servers that follow each other send a change round for ever, unless
--   origin = none was given.
-- remedy: Find out whose it is. If it belongs to this very migration, waive this; if it is left from
--   an earlier attempt, drop it (with slot_name = NONE, where the publisher is gone).
-- remedy-sql: ALTER SUBSCRIPTION {name} DISABLE
-- reference: PostgreSQL manual, Logical Replication: Subscription; CREATE SUBSCRIPTION (origin)
SELECT 'subscription' AS object_type, NULL AS schema, name, NULL AS part, publications,
       CASE WHEN is_enabled THEN '' ELSE ', and is disabled' END AS state,
       CASE WHEN NOT is_enabled THEN 'info' END AS severity_dms,
       CASE WHEN NOT is_enabled THEN 'info' END AS severity_logical,
       CASE WHEN NOT is_enabled THEN 'info' END AS severity_copy
  FROM target_subscription
 WHERE is_here
