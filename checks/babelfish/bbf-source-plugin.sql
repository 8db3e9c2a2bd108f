-- id: bbf-source-plugin
-- title: Changes of a Babelfish source are to be read by pglogical
-- side: source
-- actor: migration
-- severity: dms=blocker@cdc
-- applies-when: SELECT CASE WHEN NOT is_tsql THEN 'the source is not Babelfish' END
--   FROM source_babelfish
-- examines: SELECT count(*) FROM source_babelfish
-- finding: {what}
-- why: AWS DMS reads the changes of Babelfish through test_decoding alone, and Babelfish itself does not
--   support pglogical. What was changed during the full load and after it cannot be captured.
-- remedy: Set PluginName of the source endpoint to test_decoding, and drop the extension pglogical where
--   nothing else needs it: AWS DMS takes it by itself when it finds it.
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (Babelfish for Aurora
--   PostgreSQL); Amazon Aurora user guide, Babelfish limitations

-- What --plugin says counts before the endpoint's file.
WITH chosen AS (
    SELECT coalesce(a.plugin, nullif(e.value, 'no-preference')) AS plugin
      FROM assessment a
      LEFT JOIN endpoint_setting e ON e.side = 'source' AND e.name = 'PluginName' AND e.is_given
)
SELECT 'source endpoint' AS object_type, NULL AS schema, 'PluginName' AS name, NULL AS part,
       'the task is to read a Babelfish source by ' || plugin AS what, NULL AS severity_dms
  FROM chosen
 WHERE replace(lower(plugin), '-', '_') <> 'test_decoding'
UNION ALL
SELECT 'extension', e.schema, e.name, NULL,
       'extension ' || e.name || ' is in a Babelfish source, and no plugin was chosen', 'warning'
  FROM source_extension e
 CROSS JOIN chosen c
 WHERE e.name = 'pglogical' AND c.plugin IS NULL
