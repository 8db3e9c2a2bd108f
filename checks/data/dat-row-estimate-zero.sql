-- id: dat-row-estimate-zero
-- title: Table that is empty, and has rows in the statistics
-- side: source
-- severity: dms=info logical=info copy=info
-- examines: SELECT count(*) FROM source_present_row v JOIN selected_table s ON s.table_id =
--   v.table_oid
-- finding: {schema}.{name} has no rows, and about {estimated_rows} in the server's statistics
-- why: Estimates of size and time, the order of the load and the split of tables rest on these
--   statistics. Where the rows are hidden and not gone, e.g. by another session's DELETE that is
--   not vacuumed yet, the table is also larger on disk than it has to be.
-- remedy: Run ANALYZE on it, and ask those who know the data whether it should be empty.
-- remedy-sql: ANALYZE {schema}.{name}
-- actor: source DBA, application
-- reference: PostgreSQL manual, Routine Vacuuming
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part, v.estimated_rows
  FROM source_present_row v
  JOIN selected_table s ON s.table_id = v.table_oid
  JOIN source_table t ON t.oid = v.table_oid
 WHERE v.rows_seen = 0
   AND v.is_whole
   AND v.estimated_rows > 0
