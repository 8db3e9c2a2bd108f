-- id: bbf-full-lob
-- title: Full LOB mode into Babelfish
-- side: target
-- actor: migration
-- severity: dms=warning@full-load
-- applies-when: SELECT CASE WHEN NOT is_tsql THEN 'the target is not Babelfish'
--   WHEN NOT EXISTS (SELECT 1 FROM setting_full_lob_mode WHERE lower(value) = 'true')
--   THEN 'the task is not in full LOB mode' END FROM target_babelfish
-- examines: SELECT count(*) FROM selected_table
-- finding: {tables} tables with large objects (LOB) are loaded into Babelfish in full LOB mode, such as
--   {example}
-- why: In full LOB mode a table of Babelfish may end in the state "Table error", and is then loaded in
--   part or not at all while the task goes on.
-- remedy: Look for tables in error after the load. Give those a task of their own in limited LOB mode,
--   with a LobMaxSize above their largest value.
-- reference: AWS DMS user guide, Using Babelfish for Aurora PostgreSQL as a target, Setting LOB
--   support for source databases
WITH large AS MATERIALIZED (
    SELECT DISTINCT c.table_id
      FROM source_column k
     CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
     WHERE c.action = 'copy'
       AND (k.base_schema = 'pg_catalog'
                AND k.base_type IN ('text', 'bytea', 'xml', 'json', 'jsonb')
            OR k.type_schema = 'sys' AND k.type_name IN ('ntext', 'image'))
)
SELECT 'task setting' AS object_type, NULL AS schema, 'FullLobMode' AS name, NULL AS part,
       count(*) AS tables, min(s.source_schema || '.' || s.source_name) AS example
  FROM large l
 CROSS JOIN selected_table s ON s.table_id = l.table_id
HAVING count(*) > 0
