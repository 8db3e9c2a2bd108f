-- id: ext-postgis-version
-- title: PostGIS has another version on the target
-- aliases: Azure 603406
-- side: both
-- severity: dms=warning logical=warning copy=blocker
-- examines: SELECT count(*) FROM source_extension WHERE name GLOB 'postgis*'
-- finding: extension {name} has version {source_version} on the source, and {target_version} on the
--   target
-- why: Each major version of PostGIS drops functions and may change how a geometry is stored:
--   views, indexes and functions of the schema that use what is gone cannot be restored. An older
--   one lacks what a newer one has added.
-- remedy: Bring both sides to the same version before the move: update PostGIS on the source, or
--   create that version on the target. If they have to differ, restore the schema alone first and
--   see what fails.
-- remedy-sql: SELECT postgis_extensions_upgrade()
-- reference: PostGIS manual, Upgrading spatial databases; Azure Database for PostgreSQL migration
--   service, error codes

-- The third number of a version changes nothing that is stored or called.
WITH version AS (
    SELECT e.name, e.version AS source_version,
           coalesce(t.version, a.default_version) AS target_version
      FROM source_extension e
      LEFT JOIN target_extension t ON t.name = e.name
      LEFT JOIN target_available_extension a ON a.name = e.name
     WHERE e.name GLOB 'postgis*'
),
number AS (
    SELECT name, source_version, target_version,
           CAST(source_version AS integer) AS source_major,
           CAST(target_version AS integer) AS target_major,
           CAST(substr(source_version, instr(source_version, '.') + 1) AS integer) AS source_minor,
           CAST(substr(target_version, instr(target_version, '.') + 1) AS integer) AS target_minor
      FROM version
     WHERE target_version IS NOT NULL
)
SELECT 'extension' AS object_type, NULL AS schema, name, NULL AS part, source_version,
       target_version,
       CASE WHEN source_major = target_major THEN 'warning' END AS severity_copy
  FROM number
 WHERE source_major <> target_major OR source_minor <> target_minor
