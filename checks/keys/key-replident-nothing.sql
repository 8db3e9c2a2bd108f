-- id: key-replident-nothing
-- title: Table that is told not to log which rows change
-- side: source
-- severity: dms=blocker@cdc logical=blocker@cdc
-- examines: SELECT count(*) FROM selected_table s JOIN source_table t ON t.oid = s.table_id
--   WHERE t.kind = 'r' AND t.persistence = 'p'
-- finding: the replica identity of {schema}.{name} is NOTHING{key}
-- why: Somebody chose that the log says nothing of the old row, primary key or not. Once the table
--   is published the source refuses its updates and deletes, and the application fails. AWS DMS
--   loses them and reports nothing.
-- remedy: Go back to DEFAULT where there is a primary key; else add one, or choose a unique index or
--   FULL. Ask who set it, and why: some tools do it for tables that must never be replicated.
-- remedy-sql: ALTER TABLE {schema}.{name} REPLICA IDENTITY {identity:sql}
-- reference: PostgreSQL manual, ALTER TABLE (REPLICA IDENTITY)
WITH usable (oid) AS MATERIALIZED (
    SELECT table_oid FROM source_index WHERE is_primary AND is_valid AND is_immediate
)
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part,
       CASE WHEN t.oid IN (SELECT oid FROM usable) THEN ', though it has a primary key'
            ELSE '' END AS key,
       CASE WHEN t.oid IN (SELECT oid FROM usable) THEN 'DEFAULT' ELSE 'FULL' END AS identity
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
 WHERE t.kind = 'r'
   AND t.persistence = 'p'
   AND t.replica_identity = 'n'
