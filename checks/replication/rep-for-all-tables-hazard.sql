-- id: rep-for-all-tables-hazard
-- title: A publication makes the source refuse changes of a table that is not moved
-- side: source
-- severity: dms=info logical=warning
-- examines: SELECT count(*) FROM source_publication
-- finding: publication {publication} has {schema}.{name}, which has no replica identity
-- why: The server refuses each UPDATE and DELETE of a published table without a replica identity
--   ("cannot update table ... because it does not have a replica identity"). Not the replication fails
--   but the application on the source, at once, and for tables that nobody meant to move.
-- remedy: Publish the tables that are moved by name instead of all, or give this one a primary key or
--   another replica identity.
-- remedy-sql: ALTER TABLE {schema}.{name} REPLICA IDENTITY FULL
-- reference: PostgreSQL manual, Logical Replication: Publication; ALTER TABLE (REPLICA IDENTITY)

-- Of selected tables key-no-replica-identity speaks.
WITH member (publication, table_oid) AS (
    SELECT p.name, m.table_oid
      FROM source_publication p
      JOIN source_publication_table m ON m.publication_oid = p.oid
     WHERE p.has_update OR p.has_delete
     UNION ALL
    SELECT p.name, t.oid
      FROM source_publication p
      JOIN source_table t ON t.kind = 'r' AND t.persistence = 'p'
     WHERE (p.has_update OR p.has_delete) AND p.is_for_all_tables
), usable (table_oid, way) AS MATERIALIZED (
    SELECT table_oid, 'd' FROM source_index
     WHERE is_primary AND is_valid AND is_immediate
     UNION ALL
    SELECT table_oid, 'i' FROM source_index
     WHERE is_replica_identity AND is_valid AND is_immediate
)
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part, min(m.publication) AS publication
  FROM member m
  JOIN source_table t ON t.oid = m.table_oid AND t.kind = 'r' AND t.persistence = 'p'
  LEFT JOIN usable u ON u.table_oid = t.oid AND u.way = t.replica_identity
 WHERE t.replica_identity <> 'f'
   AND u.table_oid IS NULL
   AND t.oid NOT IN (SELECT table_id FROM selected_table)
 GROUP BY t.oid
