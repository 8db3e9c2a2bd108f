-- id: tgt-table-missing
-- title: Selected table that the target does not have
-- side: target
-- severity: dms=blocker@full-load logical=blocker copy=blocker@full-load
-- examines: SELECT count(*) FROM selected_table
-- finding: the target has {what} {target_schema}.{target_name}
-- why: Native replication needs the table to be there, or the subscription fails. AWS DMS creates
--   what is missing, with columns and primary key alone: defaults, foreign keys, checks, other
--   indexes, triggers and grants have to be brought by somebody else. This tool creates it in full,
--   from the source. If something else has the name, nobody can load into it.
-- remedy: For native replication, and for AWS DMS where it matters, move the schema first (pg_dump
--   --schema-only, without foreign keys and triggers). Rename what has taken the name.
-- reference: PostgreSQL manual, Logical Replication (Subscription); AWS DMS user guide, Using
--   a PostgreSQL database as a target for AWS Database Migration Service

-- Partitions come with the partitioned table; how they differ is a check of its own.
SELECT 'table' AS object_type, s.source_schema AS schema, s.source_name AS name, NULL AS part,
       s.target_schema, s.target_name,
       CASE t.kind WHEN 'v' THEN 'no table but a view' WHEN 'm' THEN
            'no table but a materialized view' WHEN 'f' THEN 'no table but a foreign table'
            ELSE 'no table' END AS what,
       CASE WHEN t.oid IS NULL THEN 'info' END AS severity_dms,
       CASE WHEN t.oid IS NULL THEN 'none' END AS severity_copy
  FROM selected_table s
  JOIN source_table p ON p.oid = s.table_id
  LEFT JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
 WHERE coalesce(t.kind, '') NOT IN ('r', 'p')
   AND NOT (p.is_partition AND p.parent_oid IN (SELECT table_id FROM selected_table))
