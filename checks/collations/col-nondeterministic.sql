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
  FROM selected_column c
  JOIN source_table t ON t.oid = c.table_id
  JOIN source_column k ON k.table_oid = c.table_id AND k.number = c.position
  JOIN source_collation o ON o.schema = k.collation_schema AND o.name = k.collation
                         AND NOT o.is_deterministic
 WHERE c.action = 'copy'
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
