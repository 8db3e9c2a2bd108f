-- id: col-nondeterministic
-- title: Column for which different texts are equal
-- side: source
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} has the nondeterministic collation {collation}
-- why: The collation takes different bytes for equal, such as capital and small letters. Where the
--   target has the column without it, as in a table that AWS DMS creates, queries and joins find
--   less, and with another version of ICU other texts are equal. Versions before 12 do not have it.
-- remedy: Create the collation and the table on the target first, from a dump. Compare the column
--   by bytes (COLLATE "C"), and look for values that are equal under one side alone.
-- actor: target DBA
-- reference: PostgreSQL manual, Collation Support (Nondeterministic Collations)

-- A column of a unique index is key-pk-nondeterministic-collation's.
WITH key_column AS MATERIALIZED (
    SELECT i.table_oid, x.column_number
      FROM source_index_column x
      JOIN source_index i ON i.oid = x.index_oid
     WHERE NOT x.is_deterministic AND x.is_key AND i.is_unique
)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.collation
  FROM source_column k
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
  JOIN source_table t ON t.oid = k.table_oid
  LEFT JOIN key_column x ON x.table_oid = k.table_oid AND x.column_number = k.number
 WHERE c.action = 'copy'
   AND k.collation IS NOT NULL
   AND x.table_oid IS NULL
   AND (k.collation_schema, k.collation) IN
       (SELECT schema, name FROM source_collation WHERE NOT is_deterministic)
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
