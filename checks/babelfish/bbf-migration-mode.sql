-- id: bbf-migration-mode
-- title: Two Babelfish servers that name their schemas otherwise
-- side: both
-- actor: target DBA, migration
-- severity: dms=warning logical=warning copy=warning
-- applies-when: SELECT CASE WHEN NOT s.is_tsql OR NOT t.is_tsql
--   THEN 'source and target are not both Babelfish' END
--   FROM source_babelfish s CROSS JOIN target_babelfish t
-- examines: SELECT 1
-- finding: Babelfish is in {source_mode} mode on the source and in {target_mode} mode on the target
-- why: The schema dbo of a T-SQL database is called dbo in single-db mode and after its database, as in
--   mydb_dbo, in multi-db mode. Rows that keep the schema's name go to one that T-SQL does not know, and
--   native replication, which renames nothing, does not find its tables.
-- remedy: Set up the target in the mode of the source: the mode cannot be changed once Babelfish has
--   been initialized, so this means a new cluster. Or rename every schema by a transformation rule of
--   the task.
-- reference: Amazon Aurora user guide, Using Babelfish with a single database or multiple databases
SELECT 'setting' AS object_type, NULL AS schema, 'babelfishpg_tsql.migration_mode' AS name,
       NULL AS part, s.migration_mode AS source_mode, t.migration_mode AS target_mode,
       CASE WHEN s.migration_mode IS NULL THEN 'the source does not show its migration mode'
            WHEN t.migration_mode IS NULL THEN 'the target does not show its migration mode'
            END AS cannot_tell
  FROM source_babelfish s
 CROSS JOIN target_babelfish t
 WHERE s.migration_mode IS NOT t.migration_mode
    OR s.migration_mode IS NULL
