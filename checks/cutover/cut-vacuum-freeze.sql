-- id: cut-vacuum-freeze
-- title: Loaded table that was never vacuumed
-- side: target
-- applies-when: SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM target_table_content) THEN 'nothing
--   has been loaded into the target yet' END
-- severity: dms=info@cutover logical=info@cutover copy=info@cutover
-- examines: SELECT count(*) FROM target_table_content
-- finding: table {target_schema}.{target_name} on the target ({size}) was never vacuumed
-- why: No page is known to be visible to all: index-only scans read the table as well, and the
--   first reader of each page writes it. All tables were written at one time, so they come of age
--   at one time: vacuums against wraparound run on all of them at once, some weeks later.
-- remedy: VACUUM (FREEZE, ANALYZE) after the load, while nobody waits for it.
-- remedy-sql: VACUUM (FREEZE, ANALYZE) {target_schema}.{target_name}
-- reference: PostgreSQL manual, VACUUM (FREEZE), Index-Only Scans and Covering Indexes

-- From 10 MB on. A table without rows has not been loaded yet, and before the load one that the task
-- makes anew (DROP_AND_CREATE) is not there to stay.
SELECT 'table' AS object_type, s.source_schema AS schema, s.source_name AS name, NULL AS part,
       t.schema AS target_schema, t.name AS target_name,
       printf('%.0f MB', z.heap_bytes / 1048576.0) AS size,
       CASE WHEN w.has_rows IS NULL
            THEN 'the role may not see whether ' || t.schema || '.' || t.name
                 || ' of the target has rows: ' || w.reason END AS cannot_tell
  FROM selected_table s
  CROSS JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
  CROSS JOIN target_table_statistics c ON c.table_oid = t.oid
  CROSS JOIN target_table_content w ON w.table_oid = t.oid
  CROSS JOIN target_table_size z ON z.table_oid = t.oid
 WHERE (s.mode <> 'drop-and-create' OR NOT (SELECT full_load FROM assessment))
   AND NOT c.was_vacuumed
   AND c.all_visible_pages = 0
   AND z.heap_bytes >= 10485760
