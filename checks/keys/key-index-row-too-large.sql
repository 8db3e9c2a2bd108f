-- id: key-index-row-too-large
-- title: Value that may not fit into an index entry of the target
-- side: source
-- severity: logical=warning copy=warning
-- examines: SELECT count(*) FROM source_indexed_value v JOIN selected_table s ON s.table_id =
--   v.table_oid
-- finding: the largest value of {column} in the B-tree index {part} of {schema}.{name} has {bytes}
--   bytes; seen: {seen}
-- why: A B-tree entry holds a third of a page, 2704 bytes with pages of 8 KB. This value fits,
--   since it is packed. Where the target packs by another method (default_toast_compression), has
--   pages of another size, or the column's storage differs, the index cannot be made, or the row is
--   refused: "index row size exceeds btree version 4 maximum".
-- remedy: Make the index on the target in a trial. Where it fails, index a digest of the value (md5
--   or sha256), or use a hash index, which stores no values.
-- actor: target DBA
-- reference: PostgreSQL manual, B-Tree Indexes; TOAST; Client Connection Defaults
--   (default_toast_compression)
SELECT 'index' AS object_type, t.schema, t.name, v.part, k.name AS column, v.measure AS bytes, v.seen
  FROM source_indexed_value v
  JOIN selected_table s ON s.table_id = v.table_oid
  JOIN source_table t ON t.oid = v.table_oid
  JOIN source_column k ON k.table_oid = v.table_oid AND k.number = v.column_number
 WHERE v.measure > 2690
