-- id: key-duplicate-rows-violate-index
-- title: Duplicate rows in spite of a unique index
-- side: source
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM source_duplicate_row v JOIN selected_table s ON s.table_id =
--   v.table_oid WHERE v.part <> 'row'
-- finding: {rows} of {seen} of {schema}.{name} have the same key as another, in spite of the unique
--   index {part}
-- why: A unique index that is damaged, or was left invalid, does not keep duplicates out. On the
--   target the key refuses the second row, which ends the load of the table, or cannot be made
--   afterwards.
-- remedy: Find the rows by GROUP BY over the key with enable_indexscan off, decide which are right,
--   delete the others, and REINDEX.
-- reference: PostgreSQL manual, Routine Reindexing; CREATE INDEX (CONCURRENTLY)
SELECT 'index' AS object_type, t.schema, t.name, v.part, v.measure AS rows, v.seen
  FROM source_duplicate_row v
  JOIN selected_table s ON s.table_id = v.table_oid
  JOIN source_table t ON t.oid = v.table_oid
 WHERE v.part <> 'row'
   AND v.measure > 0
