-- id: ext-version-differs
-- title: An extension has another version on the target
-- aliases: Supabase extensions_outdated
-- side: both
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM source_extension
-- finding: extension {name} has version {source_version} on the source, and {what} on the target
-- why: An older version lacks functions and operators that the schema and the application use, and
--   may not read what the newer one has stored. A newer one may have changed or dropped columns and
--   functions. CREATE EXTENSION in a restored schema takes the target's default version.
-- remedy: Update the extension on the target, or install a newer package there; or test the
--   application against the target's version before the cutover.
-- remedy-sql: ALTER EXTENSION {name} UPDATE
-- reference: PostgreSQL manual, ALTER EXTENSION, pg_available_extensions

-- PostGIS is ext-postgis-version's. One that is only available counts with its default version.
SELECT 'extension' AS object_type, NULL AS schema, e.name, NULL AS part,
       e.version AS source_version,
       CASE WHEN t.name IS NULL THEN 'only ' || a.default_version || ' would be created'
            ELSE t.version END AS what,
       CASE WHEN version_order(coalesce(t.version, a.default_version)) > version_order(e.version)
            THEN 'info' END AS severity_dms,
       CASE WHEN version_order(coalesce(t.version, a.default_version)) > version_order(e.version)
            THEN 'info' END AS severity_logical,
       CASE WHEN version_order(coalesce(t.version, a.default_version)) > version_order(e.version)
            THEN 'info' END AS severity_copy
  FROM source_extension e
  LEFT JOIN target_extension t ON t.name = e.name
  LEFT JOIN target_available_extension a ON a.name = e.name
 WHERE e.name NOT GLOB 'postgis*'
   AND (t.version <> e.version
        OR (t.name IS NULL AND version_order(a.default_version) < version_order(e.version)))
