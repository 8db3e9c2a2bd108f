-- id: bbf-source-full-lob
-- title: Binary columns of a Babelfish source in full LOB mode
-- side: source
-- actor: migration
-- severity: dms=blocker
-- applies-when: SELECT CASE WHEN NOT is_tsql THEN 'the source is not Babelfish'
--   WHEN NOT EXISTS (SELECT 1 FROM setting_full_lob_mode WHERE lower(value) = 'true')
--   THEN 'the task is not in full LOB mode' END FROM source_babelfish
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type}, and the task is in full LOB mode
-- why: AWS lists binary types in full LOB mode as not supported where Babelfish is the source:
--   nobody can tell what arrives of the column.
-- remedy: Use limited LOB mode for the tables with such columns, in a task of their own if others need
--   full LOB mode, with a LobMaxSize above the largest value.
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (Babelfish for Aurora
--   PostgreSQL)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.type
  FROM source_column k
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
 CROSS JOIN source_table t ON t.oid = k.table_oid
 WHERE c.action = 'copy'
   AND (k.type_schema = 'sys' AND k.type_name IN ('binary', 'varbinary', 'image', 'bbf_binary',
                                                  'bbf_varbinary')
        OR k.base_schema = 'pg_catalog' AND k.base_type = 'bytea')
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
