-- id: col-nondeterministic
-- title: Column for which different texts are equal
-- side: source
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} has the nondeterministic collation {collation}
-- why: The collation takes different bytes for equal, such as capital and small letters. Where the
--   target has the column without it, as in a table that AWS DMS creates, a unique index lets in
--   what was a duplicate, and queries find less. With another version of ICU other texts are equal,
--   so that a unique index can refuse rows. Versions before 12 do not have it.
-- remedy: Create the collation and the table on the target first, from a dump. Compare the column
--   by bytes (COLLATE "C"), and look for keys that are equal under one side alone.
-- reference: PostgreSQL manual, Collation Support (Nondeterministic Collations)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.collation
  FROM source_column k
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
  JOIN source_table t ON t.oid = k.table_oid
 WHERE c.action = 'copy'
   AND k.collation IS NOT NULL
   AND (k.collation_schema, k.collation) IN
       (SELECT schema, name FROM source_collation WHERE NOT is_deterministic)
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
