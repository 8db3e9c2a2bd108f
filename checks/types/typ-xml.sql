-- id: typ-xml
-- title: XML, which AWS DMS moves as a large object (LOB)
-- side: source
-- severity: dms=warning
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type}, which AWS DMS moves as CLOB and lists as
--   partially supported
-- why: In limited LOB mode a document that is larger than LobMaxSize is cut off, and the target
--   refuses what is left. Each value is parsed again on the target: where xmloption is document
--   there, fragments are refused, and another libxml2 has other limits for deep or very large
--   documents.
-- remedy: Set LobMaxSize above the largest document, or use full or inline LOB mode for this table.
--   Leave xmloption at content for the role that loads.
-- actor: migration
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (source data
--   types), Setting LOB support for source databases
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.type
  FROM source_column k
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
  JOIN source_table t ON t.oid = k.table_oid
 WHERE c.action = 'copy'
   AND k.base_type = 'xml'
   AND k.base_schema = 'pg_catalog'
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
