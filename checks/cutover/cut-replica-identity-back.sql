-- id: cut-replica-identity-back
-- title: Whole old rows are still logged on the target
-- side: target
-- severity: dms=info@cutover logical=info@cutover copy=info@cutover
-- examines: SELECT count(*) FROM selected_table
-- finding: table {target_schema}.{target_name} on the target has a primary key and REPLICA IDENTITY
--   FULL
-- why: What the migration set for its tables on the source comes along with the schema. Under
--   wal_level = logical each update and delete then writes the whole old row to the WAL, for as
--   long as nobody looks.
-- remedy: Set it back after the cutover, unless a reader of changes on the target wants whole rows.
-- remedy-sql: ALTER TABLE {target_schema}.{target_name} REPLICA IDENTITY DEFAULT
-- reference: PostgreSQL manual, ALTER TABLE (REPLICA IDENTITY)

-- Without wal_level = logical it costs nothing.
WITH whole AS MATERIALIZED (
    SELECT t.oid, t.schema, t.name
      FROM target_table t
      CROSS JOIN target_setting w ON w.name = 'wal_level' AND w.setting = 'logical'
     WHERE t.replica_identity = 'f'
       AND t.oid IN (SELECT table_oid FROM target_index WHERE is_primary AND is_valid)
),
chosen AS MATERIALIZED (
    SELECT *
      FROM selected_table
     WHERE mode <> 'drop-and-create' OR NOT (SELECT full_load FROM assessment)
)
SELECT 'table' AS object_type, s.source_schema AS schema, s.source_name AS name, NULL AS part,
       t.schema AS target_schema, t.name AS target_name
  FROM whole t
  CROSS JOIN chosen s ON s.target_schema = t.schema AND s.target_name = t.name
