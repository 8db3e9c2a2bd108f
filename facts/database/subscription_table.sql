-- fact: subscription_table
-- columns: subscription text, is_enabled boolean, slot_name text, table_oid integer, state text

-- Tables of this database that subscriptions fill. state is pg_subscription_rel.srsubstate: r is
-- ready. A subscription without tables has one row without a table. Servers below 12 do not show
-- everybody the oid of a subscription.

-- query: 10
SELECT s.subname AS subscription, s.subenabled AS is_enabled, s.subslotname AS slot_name,
       r.srrelid::bigint AS table_oid, r.srsubstate AS state
  FROM pg_subscription s
  LEFT JOIN ((SELECT DISTINCT subid, subname FROM pg_stat_subscription) v
             JOIN pg_subscription_rel r ON r.srsubid = v.subid) ON v.subname = s.subname
 WHERE s.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
 ORDER BY s.subname, r.srrelid

-- query: 12
SELECT s.subname AS subscription, s.subenabled AS is_enabled, s.subslotname AS slot_name,
       r.srrelid::bigint AS table_oid, r.srsubstate AS state
  FROM pg_subscription s
  LEFT JOIN pg_subscription_rel r ON r.srsubid = s.oid
 WHERE s.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
 ORDER BY s.subname, r.srrelid
