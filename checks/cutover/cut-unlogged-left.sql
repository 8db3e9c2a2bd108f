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
SELECT 'table' AS object_type, s.source_schema AS schema, s.source_name AS name, NULL AS part,
       t.schema AS target_schema, t.name AS target_name
  FROM selected_table s
  JOIN source_table o ON o.oid = s.table_id AND o.persistence = 'p'
  JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
                     AND t.persistence = 'u'
  JOIN target_table_with_rows w ON w.table_oid = t.oid
 WHERE s.mode <> 'drop-and-create'
