-- id: key-pk-nondeterministic-collation
-- title: Key whose collation takes different texts for equal
-- side: source
-- versions: 12-
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM selected_table s JOIN source_index i ON i.table_oid = s.table_id
--   WHERE i.is_unique
-- finding: column {part} of the unique index {index} of {schema}.{name} has the collation
--   {collation}, which takes different texts for equal
-- why: To this key 'a' and 'A' may be one value, to a program they are two. A target whose column
--   has another collation takes rows that the source would refuse, AWS DMS's validation and tools
--   that compare bytes report differences that are none, and LIKE does not work on such a column
--   before version 18.
-- remedy: Give the target's column a collation made alike (deterministic = false), before the load;
--   a tool that makes the tables itself, as AWS DMS does, does not. Compare by the bytes of the whole
--   row.
-- actor: target DBA
-- reference: PostgreSQL manual, Collation Support (Nondeterministic Collations), CREATE COLLATION
SELECT 'column' AS object_type, t.schema, t.name, k.column_name AS part, i.name AS "index",
       k.collation
  FROM (SELECT * FROM source_index_column WHERE NOT is_deterministic AND is_key) k
  CROSS JOIN source_index i ON i.oid = k.index_oid
  CROSS JOIN selected_table s ON s.table_id = i.table_oid
  CROSS JOIN source_table t ON t.oid = s.table_id
 WHERE NOT k.is_deterministic
   AND k.is_key
   AND k.column_name IS NOT NULL
   AND i.is_unique
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
 GROUP BY t.oid, k.column_number
