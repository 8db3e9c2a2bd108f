-- id: cut-unlogged-left
-- title: Table on the target that is still unlogged after the load
-- side: both
-- applies-when: SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM target_table_content) THEN 'nothing
--   has been loaded into the target yet' END
-- severity: dms=blocker@cutover logical=blocker@cutover copy=blocker@cutover
-- examines: SELECT count(*) FROM target_table_content
-- finding: table {schema}.{name} is logged on the source, and {target_schema}.{target_name} on the
--   target is unlogged
-- why: It was made so to load faster. A crash or a restart after one empties it, a standby and a
--   backup by WAL have none of its rows: everything that was moved, and what the application wrote
--   since, is gone.
-- remedy: Make it logged before the cutover, which writes it anew under an exclusive lock; then
--   take the backup.
-- remedy-sql: ALTER TABLE {target_schema}.{target_name} SET LOGGED
-- reference: PostgreSQL manual, CREATE TABLE (UNLOGGED), ALTER TABLE (SET LOGGED)

-- Each partition is logged or not for itself. Before the load, a table that the task makes anew
-- (DROP_AND_CREATE) is not there to stay.
WITH unlogged AS MATERIALIZED (
    SELECT t.schema, t.name, w.has_rows, w.reason
      FROM target_table_content w
      CROSS JOIN target_table t ON t.oid = w.table_oid
     WHERE t.persistence = 'u'
)
SELECT 'table' AS object_type, s.source_schema AS schema, s.source_name AS name, NULL AS part,
       s.target_schema, s.target_name,
       CASE WHEN t.has_rows IS NULL
            THEN 'the role may not see whether ' || t.schema || '.' || t.name
                 || ' of the target has rows: ' || t.reason END AS cannot_tell
  FROM unlogged t
  CROSS JOIN selected_table s ON s.target_schema = t.schema AND s.target_name = t.name
  CROSS JOIN source_table o ON o.oid = s.table_id
 WHERE (s.mode <> 'drop-and-create' OR NOT (SELECT full_load FROM assessment))
   AND o.persistence = 'p'
