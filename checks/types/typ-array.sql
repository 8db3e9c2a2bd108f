-- id: typ-array
-- title: Array, which AWS DMS moves as a large object (LOB)
-- side: source
-- severity: dms=warning
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type}, an array, which AWS DMS moves as NCLOB
-- why: The whole array becomes one text, for which the task's LOB settings rule: in limited LOB
--   mode an array whose text is longer than LobMaxSize is cut off and is no array any more, in full
--   LOB mode each is fetched on its own. Without a primary key the column does not take part.
-- remedy: Give the table a primary key, set LobMaxSize above the longest array as text, or use full
--   or inline LOB mode for this table. Compare the rows afterwards.
-- actor: migration
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (source data
--   types), Setting LOB support for source databases
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.type
  FROM source_column k
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
  JOIN source_table t ON t.oid = k.table_oid
 WHERE c.action = 'copy'
   AND k.element_type IS NOT NULL AND k.type_category = 'A'
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
