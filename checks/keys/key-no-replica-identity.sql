-- id: key-no-replica-identity
-- title: Table without a usable replica identity
-- aliases: replica_identity
-- side: source
-- severity: logical=blocker@cdc
-- examines: SELECT count(*) FROM selected_table s JOIN source_table t ON t.oid = s.table_id
--   WHERE t.kind = 'r' AND t.persistence = 'p'
-- finding: updates and deletes in {schema}.{name} cannot be replicated: it has no primary key, and
--   {reason}
-- why: The replica identity is what the server writes into its log to say which row was changed.
--   Without one a publication makes the source itself refuse updates and deletes of the table, so
--   the application fails as soon as the publication is made. What AWS DMS does with such a table is
--   said by the check of primary keys.
-- remedy: Add a primary key, or choose a unique index over NOT NULL columns with REPLICA IDENTITY
--   USING INDEX. REPLICA IDENTITY FULL works without a key, but logs each old row as a whole, and
--   the pglogical plugin does not support it. A table that only ever gets new rows can be waived.
-- remedy-sql: ALTER TABLE {schema}.{name} REPLICA IDENTITY {identity:sql}
-- reference: PostgreSQL manual, ALTER TABLE (REPLICA IDENTITY), Logical Replication (Publication)

-- Partitions have an identity of their own; what the partitioned table says is not used. A table
-- whose unique index has nullable columns is seen by key-pk-nullable-unique, one whose key cannot
-- serve by key-pk-deferrable and key-pk-invalid.
WITH nullable (index_oid) AS MATERIALIZED (
    SELECT k.index_oid
      FROM source_index i
      JOIN source_index_column k ON k.index_oid = i.oid AND k.is_key
      JOIN source_column c ON c.table_oid = i.table_oid AND c.number = k.column_number
     WHERE i.is_unique AND NOT c.not_null
),
unique_index AS MATERIALIZED (
    SELECT table_oid, name,
           CASE WHEN is_partial THEN 'covers a part of the rows'
                WHEN has_expressions THEN 'is on an expression'
                WHEN NOT is_immediate THEN 'is deferrable'
                WHEN NOT is_valid THEN 'is not valid'
                WHEN oid IN (SELECT index_oid FROM nullable) THEN 'nullable' END AS trouble
      FROM source_index
     WHERE is_unique
),
of_table AS MATERIALIZED (
    SELECT table_oid,
           min(CASE WHEN trouble IS NULL THEN name END) AS usable,
           max(coalesce(trouble, '') = 'nullable') AS has_nullable,
           min(CASE WHEN trouble <> 'nullable' THEN 'its unique index ' || name || ' ' || trouble
                                                    || ' and cannot serve' END) AS trouble
      FROM unique_index
     GROUP BY table_oid
)
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part,
       CASE WHEN u.usable IS NOT NULL
            THEN 'its unique index ' || u.usable || ' was not chosen as replica identity'
            ELSE coalesce(u.trouble, 'no other identity was chosen') END AS reason,
       CASE WHEN u.usable IS NULL THEN 'FULL' END AS identity
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
  LEFT JOIN of_table u ON u.table_oid = t.oid
 WHERE t.kind = 'r'
   AND t.persistence = 'p'
   AND t.replica_identity = 'd'
   AND t.oid NOT IN (SELECT table_oid FROM source_index WHERE is_primary)
   AND (u.table_oid IS NULL OR u.usable IS NOT NULL OR NOT u.has_nullable)
