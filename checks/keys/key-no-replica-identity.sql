-- id: key-no-replica-identity
-- title: Table without a usable replica identity
-- aliases: postgres-check-pk
-- side: source
-- severity: dms=blocker@cdc logical=blocker@cdc
-- examines: SELECT count(*) FROM selected_table s JOIN source_table t ON t.oid = s.table_id
--   WHERE t.kind = 'r' AND t.persistence = 'p'
-- finding: updates and deletes in {schema}.{name} cannot be replicated: {reason}
-- why: The replica identity is what the server writes into its log to say which row was changed.
--   Without one AWS DMS loses updates and deletes of the table and reports nothing. A publication
--   makes the source itself refuse them, so the application fails as soon as it is created.
-- remedy: Add a primary key, or choose a unique index over NOT NULL columns with REPLICA IDENTITY
--   USING INDEX. REPLICA IDENTITY FULL works without a key, but logs each old row as a whole, and
--   the pglogical plugin does not support it. A table that only ever gets new rows can be waived.
-- remedy-sql: ALTER TABLE {schema}.{name} REPLICA IDENTITY {identity:sql}
-- reference: PostgreSQL manual, ALTER TABLE (REPLICA IDENTITY), Logical Replication
--   (Publication); AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source

-- Partitions have an identity of their own; what the partitioned table says is not used.
WITH usable (table_oid, is_primary, is_chosen) AS (
    SELECT table_oid, is_primary, is_replica_identity
      FROM source_index
     WHERE is_unique AND is_valid AND is_immediate
)
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part,
       CASE WHEN t.replica_identity = 'n' THEN 'its replica identity is NOTHING'
            WHEN t.replica_identity = 'i'
            THEN 'the index that was its replica identity is gone or not valid'
            WHEN EXISTS (SELECT 1 FROM source_index i WHERE i.table_oid = t.oid AND i.is_primary)
            THEN 'its primary key is deferrable or not valid, and cannot serve'
            ELSE 'it has no primary key, and no other identity was chosen' END AS reason,
       CASE WHEN EXISTS (SELECT 1 FROM usable u WHERE u.table_oid = t.oid AND u.is_primary)
            THEN 'DEFAULT' ELSE 'FULL' END AS identity
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
 WHERE t.kind = 'r'
   AND t.persistence = 'p'
   AND t.replica_identity <> 'f'
   AND NOT EXISTS (SELECT 1 FROM usable u
                    WHERE u.table_oid = t.oid
                      AND CASE t.replica_identity WHEN 'd' THEN u.is_primary
                                                  WHEN 'i' THEN u.is_chosen END)
