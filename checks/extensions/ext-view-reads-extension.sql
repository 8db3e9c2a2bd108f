-- id: ext-view-reads-extension
-- title: A view reads an extension that has another version on the target
-- side: both
-- severity: dms=info logical=info copy=warning
-- examines: SELECT count(*) FROM source_view_of_extension
-- finding: view {schema}.{name} reads {extension}, which is {source_version} on the source and
--   {target_version} on the target
-- why: Columns and functions of an extension change from version to version: pg_stat_statements has
--   no total_time since 1.8. A view that asks for one that is gone cannot be restored, and one that
--   was made before stops ALTER EXTENSION ... UPDATE.
-- remedy: Try the view's definition on the target. Where it fails, leave it out of the dump and make
--   it anew by the extension's present columns.
-- reference: PostgreSQL manual, ALTER EXTENSION, pg_stat_statements; Amazon RDS user guide, Upgrading
--   PostgreSQL extensions
WITH version AS (
    SELECT e.name, e.version AS source_version,
           coalesce(t.version, a.default_version) AS target_version
      FROM source_extension e
      LEFT JOIN target_extension t ON t.name = e.name
      LEFT JOIN target_available_extension a ON a.name = e.name
)
SELECT 'view' AS object_type, v.schema, v.name, NULL AS part, v.extension, x.source_version,
       x.target_version
  FROM source_view_of_extension v
  JOIN version x ON x.name = v.extension AND x.target_version <> x.source_version
