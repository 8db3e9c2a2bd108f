-- id: cut-unlogged-left
-- title: Table on the target that is still unlogged after the load
-- side: both
-- applies-when: SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM target_table_with_rows) THEN 'nothing
--   has been loaded into the target yet' END
-- severity: dms=blocker@cutover logical=blocker@cutover copy=blocker@cutover
-- examines: SELECT count(*) FROM target_table_with_rows
-- finding: table {schema}.{name} is logged on the source, and {target_schema}.{target_name} on the
--   target is unlogged
-- why: It was made so to load faster. A crash or a restart after one empties it, a standby and a
--   backup by WAL have none of its rows: everything that was moved, and what the application wrote
--   since, is gone.
-- remedy: Make it logged before the cutover, which writes it anew under an exclusive lock; then
--   take the backup.
-- remedy-sql: ALTER TABLE {target_schema}.{target_name} SET LOGGED
-- reference: PostgreSQL manual, CREATE TABLE (UNLOGGED), ALTER TABLE (SET LOGGED)
WITH filled AS MATERIALIZED (
    SELECT table_oid AS oid FROM target_table_with_rows
    UNION
    SELECT p.parent_oid
      FROM target_table_with_rows w
      CROSS JOIN target_table p ON p.oid = w.table_oid
     WHERE p.is_partition
),
loaded AS MATERIALIZED (
    SELECT s.table_id, s.source_schema, s.source_name, t.oid AS target_oid,
           t.schema AS target_schema, t.name AS target_name
      FROM selected_table s
      CROSS JOIN source_table o ON o.oid = s.table_id
      CROSS JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
     WHERE s.mode <> 'drop-and-create'
       AND t.oid IN (SELECT oid FROM filled)
       AND NOT (o.is_partition AND o.parent_oid IN (SELECT table_id FROM selected_table))
)
SELECT 'table' AS object_type, l.source_schema AS schema, l.source_name AS name, NULL AS part,
       l.target_schema, l.target_name
  FROM loaded l
  CROSS JOIN target_table t ON t.oid = l.target_oid
  CROSS JOIN source_table o ON o.oid = l.table_id
 WHERE t.persistence = 'u'
   AND o.persistence = 'p'
