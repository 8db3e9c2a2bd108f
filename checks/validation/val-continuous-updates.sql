-- id: val-continuous-updates
-- title: Rows that change too often to be compared while they do
-- side: source
-- actor: application, migration
-- severity: dms=warning@cdc logical=info@cdc
-- examines: SELECT count(*) FROM selected_table
-- finding: the {rows} rows of {schema}.{name} were updated {updated} times since the statistics began,
--   each {times} times on average
-- why: A row that has changed again whenever somebody looks is never seen equal. AWS DMS leaves such rows
--   pending and suspends them, so that the table's validation does not end; pgcrossing validate --live
--   calls them hot and the table incomplete.
-- remedy: Compare the table when the writes have stopped, at the cutover, or stop what writes into it for
--   some minutes. A counter or a queue that starts anew on the target may be left out of the move.
-- reference: AWS DMS user guide, AWS DMS data validation (limitations); PostgreSQL manual, The Cumulative
--   Statistics System: pg_stat_all_tables

-- Ten thousand times each, and a hundred thousand in all: over five years that is every few hours.
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part, c.live_rows AS rows, c.updated,
       c.updated / c.live_rows AS times,
       CASE WHEN EXISTS (SELECT 1 FROM setting_enable_validation WHERE lower(value) = 'false')
            THEN 'info' END AS severity_dms
  FROM selected_table s
 CROSS JOIN source_table_statistics c ON c.table_oid = s.table_id
 CROSS JOIN source_table t ON t.oid = s.table_id
 WHERE c.live_rows > 0
   AND c.updated >= 100000
   AND c.updated / c.live_rows >= 10000
