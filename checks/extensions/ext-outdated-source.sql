-- id: ext-outdated-source
-- title: An extension of the source was never updated
-- side: source
-- severity: dms=info logical=info copy=info
-- examines: SELECT count(*) FROM source_extension
-- finding: extension {name} is at version {version}, and the server has {default_version}
-- why: The package was updated and the database was not, as after an upgrade of the server. The
--   target will have a newer version, so what the application meets there was never tried here.
-- remedy: Update the extension on the source some days before the move, and see whether the
--   application works with it.
-- remedy-sql: ALTER EXTENSION {name} UPDATE
-- reference: PostgreSQL manual, ALTER EXTENSION (UPDATE), pg_available_extensions
SELECT 'extension' AS object_type, NULL AS schema, e.name, NULL AS part, e.version,
       a.default_version
  FROM source_extension e
  JOIN source_available_extension a ON a.name = e.name
 WHERE version_order(e.version) < version_order(a.default_version)
