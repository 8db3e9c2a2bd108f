-- id: act-truncate-heavy
-- title: TRUNCATE is used on tables that are replicated
-- side: source
-- applies-when: SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM source_statement WHERE kind = 'ANY')
--   THEN 'pg_stat_statements, which would tell, is not installed in this database, not loaded, or
--   does not track such statements' END
-- severity: dms=warning@cdc logical=warning@cdc
-- examines: SELECT count(*) FROM source_statement WHERE kind = 'TRUNCATE'
-- finding: TRUNCATE of {what} was run {calls} times since the statistics began
-- why: TRUNCATE is not a change of rows. AWS DMS does not take it over to the target in every
--   version and under every setting (HandleSourceTableTruncated): rows that the source no longer
--   has stay, and new ones meet duplicate keys. Native replication carries it from PostgreSQL 11
--   on, on both sides, and only if the publication says so; it stops on the target where a foreign
--   key refers to the table.
-- remedy: Find out when it runs and keep it out of the time of the change capture, use DELETE
--   meanwhile, or load the table again afterwards. With native replication, let the publication
--   publish truncate for all tables that are truncated together.
-- actor: application
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (limitations),
--   Task settings for handling DDL changes; PostgreSQL manual, Logical Replication (Restrictions)

-- From PostgreSQL 11 on native replication has it.
SELECT CASE WHEN t.oid IS NULL THEN 'statement' ELSE 'table' END AS object_type, t.schema,
       coalesce(t.name, 'TRUNCATE') AS name, NULL AS part, s.calls,
       coalesce(t.schema || '.' || t.name, 'tables whose names the statement does not tell') AS what,
       CASE WHEN a.source_version_num >= 110000 AND coalesce(a.target_version_num, 110000) >= 110000
            THEN 'info' END AS severity_logical
  FROM source_statement s
  JOIN assessment a
  LEFT JOIN source_table t ON t.oid = s.table_oid
 WHERE s.kind = 'TRUNCATE'
   AND (s.table_oid IS NULL OR s.table_oid IN (SELECT table_id FROM selected_table))
