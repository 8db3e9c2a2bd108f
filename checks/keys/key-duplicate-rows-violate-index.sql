-- id: key-duplicate-rows-violate-index
-- title: Duplicate rows in spite of a unique index
-- side: source
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM source_duplicate_row v JOIN selected_table s ON s.table_id =
--   v.table_oid WHERE v.part <> 'row'
-- finding: {rows} of {seen} of {schema}.{name} have the same key as another, in spite of the unique
--   index {part}{state}
-- why: A unique index that is damaged, or was left invalid, does not keep duplicates out. On the
--   target the key refuses the second row, which ends the load of the table, or cannot be made
--   afterwards. A dump leaves an invalid index out: then the rows arrive, and nothing keeps more of
--   them out.
-- remedy: Find the rows by GROUP BY over the key with enable_indexscan off, decide which are right,
--   delete the others, and REINDEX.
-- actor: source DBA, application
-- reference: PostgreSQL manual, Routine Reindexing; CREATE INDEX (CONCURRENTLY)
SELECT 'index' AS object_type, t.schema, t.name, v.part, v.measure AS rows, v.seen,
       CASE WHEN i.is_valid THEN '' ELSE ', which is not valid' END AS state,
       CASE WHEN NOT i.is_valid AND NOT i.is_primary THEN 'warning' END AS severity_dms,
       CASE WHEN NOT i.is_valid AND NOT i.is_primary THEN 'warning' END AS severity_logical,
       CASE WHEN NOT i.is_valid AND NOT i.is_primary THEN 'warning' END AS severity_copy
  FROM source_duplicate_row v
  JOIN selected_table s ON s.table_id = v.table_oid
  JOIN source_table t ON t.oid = v.table_oid
  JOIN source_index i ON i.table_oid = v.table_oid AND i.name = v.part
 WHERE v.part <> 'row'
   AND v.measure > 0
