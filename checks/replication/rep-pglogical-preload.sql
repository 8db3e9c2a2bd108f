-- id: rep-pglogical-preload
-- title: pglogical is not loaded at server start
-- aliases: postgres-check-pglogical, Azure 603109, Google INVALID_SHARED_PRELOAD_LIBRARY
-- side: source
-- severity: dms=blocker@cdc
-- examines: SELECT count(*) FROM source_restricted_setting WHERE name = 'shared_preload_libraries'
-- applies-when: SELECT CASE WHEN plugin <> 'pglogical' THEN 'the task uses ' || plugin
--   WHEN plugin IS NULL AND NOT EXISTS (SELECT 1 FROM source_extension WHERE name = 'pglogical')
--   THEN 'no task asks for pglogical, and it is not in the database' END
--   FROM assessment
-- finding: shared_preload_libraries does not hold pglogical (it is "{setting}")
-- why: pglogical works only in a server that has loaded it at its start. The extension in the
--   database alone lets no slot of it be used: an AWS DMS task that asks for it fails, one that
--   leaves the choice to DMS falls back to test_decoding.
-- parameter: shared_preload_libraries = what is there and pglogical, restart
-- parameter-cloudsql: cloudsql.enable_pglogical = on, restart
-- parameter-alloydb: alloydb.enable_pglogical = on, restart
-- remedy: Or let the task use test_decoding (PluginName), which has to be loaded nowhere.
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source; pglogical,
--   README
SELECT 'setting' AS object_type, NULL AS schema, s.name, NULL AS part, s.setting,
       CASE WHEN a.plugin IS NULL THEN 'warning' END AS severity_dms
  FROM source_restricted_setting s, assessment a
 WHERE s.name = 'shared_preload_libraries'
   AND instr(',' || replace(replace(replace(replace(s.setting,
                 ' ', ''), '"', ''), '/', ','), '.so', '') || ',', ',pglogical,') = 0
