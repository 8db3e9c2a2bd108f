-- id: key-replident-index-unusable
-- title: Replica identity on an index that is gone or not valid
-- side: source
-- severity: dms=blocker@cdc logical=blocker@cdc
-- examines: SELECT count(*) FROM selected_table s JOIN source_table t ON t.oid = s.table_id
--   WHERE t.kind = 'r' AND t.replica_identity = 'i'
-- finding: the index that {schema}.{name} has as replica identity {state}
-- why: The server takes this as NOTHING, even where there is a primary key: it refuses updates and
--   deletes once the table is published, and AWS DMS loses them without a word. Dropping such an
--   index gives no warning.
-- remedy: Go back to DEFAULT where there is a primary key, rebuild the index that is not valid, or
--   choose another unique index over NOT NULL columns.
-- remedy-sql: ALTER TABLE {schema}.{name} REPLICA IDENTITY {identity:sql}
-- reference: PostgreSQL manual, ALTER TABLE (REPLICA IDENTITY)
WITH chosen AS MATERIALIZED (
    SELECT table_oid, name, is_unique AND is_valid AND is_immediate AS is_usable
      FROM source_index
     WHERE is_replica_identity
)
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part,
       CASE WHEN c.name IS NULL THEN 'was dropped' ELSE c.name || ' is not valid' END AS state,
       CASE WHEN t.oid IN (SELECT table_oid FROM source_index
                            WHERE is_primary AND is_valid AND is_immediate) THEN 'DEFAULT'
            WHEN c.name IS NULL THEN 'FULL' END AS identity
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
  LEFT JOIN chosen c ON c.table_oid = t.oid
 WHERE t.kind = 'r'
   AND t.persistence = 'p'
   AND t.replica_identity = 'i'
   AND NOT coalesce(c.is_usable, 0)
