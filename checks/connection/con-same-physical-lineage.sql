-- id: con-same-physical-lineage
-- title: Source and target come from one cluster
-- side: both
-- severity: dms=info logical=warning copy=info
-- examines: SELECT count(*) FROM target_server
-- finding: {problem}
-- why: A target that was restored from a snapshot of the source brings the source's slots,
--   subscriptions, roles, scheduled jobs and connection strings along: a subscription that wakes up
--   there reads the slot of the original away. Where it is one cluster, CREATE SUBSCRIPTION waits
--   for its own transaction and never ends.
-- remedy: For a restored snapshot this is as planned: disable and drop subscriptions and slots on
--   the target, stop its jobs. Within one cluster make the slot by hand first, and the subscription
--   with create_slot = false. If neither is meant, correct the connection string.
-- reference: PostgreSQL manual, CREATE SUBSCRIPTION, Notes; System Information Functions
--   (pg_control_system)
WITH pair AS (
    SELECT s.postmaster_start = t.postmaster_start AS same_start,
           s.database_oid = t.database_oid AS same_database, p.is_same_database
      FROM source_server s
      JOIN target_server t ON t.system_identifier = s.system_identifier
      LEFT JOIN target_peer p
)
SELECT 'server' AS object_type, NULL AS schema, 'target' AS name, NULL AS part,
       CASE WHEN same_start THEN 'source and target are databases of one cluster'
            ELSE 'the target is a physical copy of the source, or was one' END AS problem,
       CASE WHEN NOT same_start THEN 'info' END AS severity_logical
  FROM pair
 WHERE is_same_database IS NOT 1 AND NOT (same_start AND same_database AND is_same_database IS NULL)
