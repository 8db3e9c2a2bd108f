-- id: dat-toast-corruption
-- title: Rows that the server cannot read
-- side: source
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM source_whole_row v JOIN selected_table s ON s.table_id =
--   v.table_oid
-- finding: the rows of {schema}.{name} cannot all be read: {message}
-- why: Data on the server's disk is damaged, or out of reach. The load of the table ends at the
--   first such row, whatever engine reads it, mid way and every time.
-- remedy: Do not write to the database before it is saved as it is. Look for the damage with
--   amcheck's verify_heapam (from version 14 on) and pg_amcheck, restore the rows from a backup or
--   remove them, and find the cause: memory, disk, or a copy that was not consistent.
-- reference: PostgreSQL manual, amcheck; Reliability and the Write-Ahead Log
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part, v.error_text AS message
  FROM source_whole_row v
  JOIN selected_table s ON s.table_id = v.table_oid
  JOIN source_table t ON t.oid = v.table_oid
 WHERE v.error_code = 'XX001'
    OR v.error_code = 'XX000' AND v.error_text NOT LIKE '%invalid memory alloc request size%'
