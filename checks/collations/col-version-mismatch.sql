-- id: col-version-mismatch
-- title: Indexes that were built with another version of their collation
-- side: source
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM source_collation
-- finding: {name} was made with version {version} of its collation, and the system now has
--   {actual_version}
-- why: The library under the server was exchanged, and with it may sort otherwise than when the
--   indexes were built. Such an index is corrupt: it does not find rows that are there, and lets
--   duplicates into a unique one. Rows read by it are missing in the copy; duplicates stop the load
--   when the target builds its index; an update by the key changes nothing.
-- remedy: First REINDEX what uses the collation (amcheck tells which indexes are wrong; duplicates
--   have to be removed by hand), only then note the new version: ALTER DATABASE or ALTER COLLATION
--   ... REFRESH COLLATION VERSION, or REFRESH VERSION for a collation. The other way round the
--   warning is gone and the damage stays.
-- reference: PostgreSQL manual, ALTER COLLATION (Notes); ALTER DATABASE; amcheck
SELECT 'database' AS object_type, NULL AS schema, d.database_name AS name, NULL AS part,
       d.version, d.actual_version
  FROM source_database_locale d
 WHERE d.version <> d.actual_version
 UNION ALL
SELECT 'collation', k.schema, k.name, NULL, k.version, k.actual_version
  FROM source_collation k
 WHERE k.version <> k.actual_version
