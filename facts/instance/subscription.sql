-- fact: subscription
-- columns: name text, is_enabled boolean, slot_name text, publications text, is_two_phase boolean,
--   origin text, is_failover boolean, is_here boolean

-- Subscriptions of all databases; is_here are those of this one. publications is a JSON array of
-- names. Where they get their changes from is not read: it may hold a password.

-- query: 10
SELECT subname AS name, subenabled AS is_enabled, subslotname AS slot_name,
       array_to_json(subpublications) AS publications, false AS is_two_phase,
       'any' AS origin, false AS is_failover,
       subdbid = (SELECT oid FROM pg_database WHERE datname = current_database()) AS is_here
  FROM pg_subscription
 ORDER BY subdbid, subname

-- query: 15
SELECT subname AS name, subenabled AS is_enabled, subslotname AS slot_name,
       array_to_json(subpublications) AS publications, subtwophasestate <> 'd' AS is_two_phase,
       'any' AS origin, false AS is_failover,
       subdbid = (SELECT oid FROM pg_database WHERE datname = current_database()) AS is_here
  FROM pg_subscription
 ORDER BY subdbid, subname

-- query: 16
SELECT subname AS name, subenabled AS is_enabled, subslotname AS slot_name,
       array_to_json(subpublications) AS publications, subtwophasestate <> 'd' AS is_two_phase,
       suborigin AS origin, false AS is_failover,
       subdbid = (SELECT oid FROM pg_database WHERE datname = current_database()) AS is_here
  FROM pg_subscription
 ORDER BY subdbid, subname

-- query: 17
SELECT subname AS name, subenabled AS is_enabled, subslotname AS slot_name,
       array_to_json(subpublications) AS publications, subtwophasestate <> 'd' AS is_two_phase,
       suborigin AS origin, subfailover AS is_failover,
       subdbid = (SELECT oid FROM pg_database WHERE datname = current_database()) AS is_here
  FROM pg_subscription
 ORDER BY subdbid, subname
