-- id: cut-matviews-refreshed
-- title: Materialized view without its rows on the target
-- side: target
-- applies-when: SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM target_table_content) THEN 'nothing
--   has been loaded into the target yet' END
-- severity: dms=warning@cutover logical=warning@cutover copy=warning@cutover
-- examines: SELECT count(*) FROM target_table WHERE kind = 'm'
-- finding: materialized view {schema}.{name} has not been refreshed on the target
-- why: It was created WITH NO DATA, and reading it fails: "has not been populated". So do all views
--   and queries on it, in the first minutes after the cutover.
-- remedy: Refresh it after the load, those that others read first. The first REFRESH cannot be
--   CONCURRENTLY.
-- remedy-sql: REFRESH MATERIALIZED VIEW {schema}.{name}
-- reference: PostgreSQL manual, REFRESH MATERIALIZED VIEW
SELECT 'materialized view' AS object_type, t.schema, t.name, NULL AS part,
       CASE WHEN NOT EXISTS (SELECT 1 FROM target_table_content WHERE has_rows)
            THEN 'the role may not see whether any table of the target has rows: '
                 || (SELECT min(reason) FROM target_table_content) END AS cannot_tell
  FROM target_table t
 WHERE t.kind = 'm'
   AND NOT t.is_populated
   AND t.extension IS NULL
