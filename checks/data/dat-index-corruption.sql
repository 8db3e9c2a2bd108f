-- id: dat-index-corruption
-- title: B-tree index that is not in order
-- side: source
-- severity: dms=warning logical=warning copy=warning
-- applies-when: SELECT 'the extension amcheck is not there on the source' WHERE NOT EXISTS (SELECT
--   1 FROM source_extension WHERE name = 'amcheck')
-- examines: SELECT count(*) FROM source_index_state v JOIN selected_table s ON s.table_id =
--   v.table_oid
-- finding: index {part} of {schema}.{name} is damaged: {message}
-- why: Queries that use the index miss rows or find wrong ones, a unique one lets duplicates in,
--   which the target then refuses, and a compare that reads by the index reports rows that are
--   there as missing. A C library or ICU of another version than the index was built with is the
--   usual cause.
-- remedy: REINDEX it, concurrently from version 12 on; remove duplicates first that a unique index
--   let in. Then look at the other indexes on text.
-- remedy-sql: REINDEX INDEX {schema}.{part}
-- reference: PostgreSQL manual, amcheck; Routine Reindexing
SELECT 'index' AS object_type, t.schema, t.name, v.part, v.error_text AS message
  FROM source_index_state v
  JOIN selected_table s ON s.table_id = v.table_oid
  JOIN source_table t ON t.oid = v.table_oid
 WHERE v.error_code IN ('XX001', 'XX002')
