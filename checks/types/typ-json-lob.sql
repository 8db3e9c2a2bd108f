-- id: typ-json-lob
-- title: JSON, which AWS DMS moves as a large object (LOB)
-- side: source
-- severity: dms=warning
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type}, which AWS DMS moves as NCLOB
-- why: The task's LOB settings rule over such a column. In limited LOB mode a document that is
--   larger than LobMaxSize is cut off; what is left is no JSON, the target refuses it, and AWS DMS
--   puts the table in error. In full LOB mode each document is fetched on its own, which is slow
--   and needs a key.
-- remedy: Find the largest document as text (octet_length(column::text)), and use full or inline
--   LOB mode for this table, or set LobMaxSize well above it: the length counts bytes of UTF-8, not
--   characters.
-- actor: migration
-- reference: AWS re:Post, best practices for migrating PostgreSQL to RDS for PostgreSQL with AWS
--   DMS; AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (source data types),
--   Setting LOB support for source databases

-- In full LOB mode it only takes time, and of a missing key another check tells.
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.type,
       CASE WHEN (SELECT lower(value) FROM setting_full_lob_mode) = 'true' THEN 'info' END AS severity_dms
  FROM source_column k
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
  JOIN source_table t ON t.oid = k.table_oid
 WHERE c.action = 'copy'
   AND k.base_type IN ('json', 'jsonb')
   AND k.base_schema = 'pg_catalog'
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
