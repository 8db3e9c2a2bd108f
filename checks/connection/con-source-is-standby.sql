-- id: con-source-is-standby
-- title: The source is a standby
-- side: source
-- severity: dms=blocker@cdc,warning@full-load logical=blocker copy=warning
-- examines: SELECT count(*) FROM source_server
-- finding: the source, PostgreSQL {major}, is in recovery: it is a standby of another server
-- why: Before PostgreSQL 16 no logical slot can be made on a standby, so that no changes can be
--   followed; AWS DMS takes a standby for change capture from version 3.6.1 on. Queries that run
--   long are cancelled when they stand in the way of what is replayed, and a slot is lost when the
--   primary removes rows of catalogs that it needs.
-- remedy: Use the primary. If it has to be the standby (16 or newer) - wal_level = logical on the
--   primary, hot_standby_feedback = on and a larger max_standby_streaming_delay on the standby, and
--   make the slot by hand; while it is made, run SELECT pg_log_standby_snapshot() on the primary.
-- actor: migration
-- reference: PostgreSQL manual, Hot Standby; Logical Decoding Concepts; AWS DMS user guide, Using a
--   PostgreSQL database as an AWS DMS source, read replica as a source
WITH dms (is_new) AS (
    SELECT coalesce((SELECT version_order(value) >= version_order('3.6.1')
                       FROM given WHERE name = 'dms-version'), 0)
)
SELECT 'server' AS object_type, NULL AS schema, coalesce(v.server_address, v.database_name) AS name,
       NULL AS part, v.version_num / 10000 AS major,
       CASE WHEN v.version_num >= 160000 AND d.is_new THEN 'warning' END AS severity_dms,
       CASE WHEN v.version_num >= 160000 THEN 'warning' END AS severity_logical
  FROM source_server v, dms d
 WHERE v.in_recovery
