-- id: cut-analyze-done
-- title: Loaded table that was not analyzed
-- side: target
-- applies-when: SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM target_table_content) THEN 'nothing
--   has been loaded into the target yet' END
-- severity: dms=warning@cutover logical=warning@cutover copy=warning@cutover
-- examines: SELECT count(*) FROM target_table_content
-- finding: table {target_schema}.{target_name} on the target was never analyzed
-- why: The planner knows nothing of the values in the columns, and guesses. In the first hours
--   after the cutover queries run by bad plans, until autovacuum has come by; a large table can
--   take the whole application down.
-- remedy: ANALYZE after the load, before the cutover; vacuumdb --analyze-in-stages does the whole
--   database, roughly at first. Partitioned tables need an ANALYZE of their own.
-- remedy-sql: ANALYZE {target_schema}.{target_name}
-- reference: PostgreSQL manual, ANALYZE, vacuumdb (--analyze-in-stages)

-- An ANALYZE that the server does not remember, after a crash or a failover, does not count. A
-- table without rows has not been loaded yet, and before the load one that the task makes anew
-- (DROP_AND_CREATE) is not there to stay.
SELECT 'table' AS object_type, s.source_schema AS schema, s.source_name AS name, NULL AS part,
       t.schema AS target_schema, t.name AS target_name,
       CASE WHEN w.has_rows IS NULL
            THEN 'the role may not see whether ' || t.schema || '.' || t.name
                 || ' of the target has rows: ' || w.reason END AS cannot_tell
  FROM selected_table s
  CROSS JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
  CROSS JOIN target_table_statistics c ON c.table_oid = t.oid
  CROSS JOIN target_table_content w ON w.table_oid = t.oid
 WHERE (s.mode <> 'drop-and-create' OR NOT (SELECT full_load FROM assessment))
   AND NOT c.was_analyzed
