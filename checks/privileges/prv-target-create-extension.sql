-- id: prv-target-create-extension
-- title: The role may not create an extension that the target lacks
-- aliases: 603108
-- side: both
-- severity: dms=warning logical=blocker@full-load copy=blocker@full-load
-- examines: SELECT count(*) FROM source_extension
-- finding: role {role} may not create extension {name} on the target: {reason}
-- why: The schema cannot be created where a column, an index or a function needs the extension.
--   AWS DMS creates no extension at all.
-- remedy: Let a superuser, or on a managed service its administrator role, create the extension
--   before the move. A service creates only what its own list allows.
-- remedy-sql: CREATE EXTENSION {name}
-- reference: PostgreSQL manual, CREATE EXTENSION; Azure Database for PostgreSQL, migration
--   service error codes
WITH right AS (
    SELECT max(kind = 'database' AND name = 'CREATE' AND is_held) AS creates,
           max(kind = 'member' AND is_held
               AND name IN ('rds_superuser', 'cloudsqlsuperuser', 'alloydbsuperuser',
                            'azure_pg_admin')) AS administers
      FROM target_role_right
)
SELECT 'extension' AS object_type, NULL AS schema, e.name, NULL AS part, v.role,
       CASE WHEN a.is_trusted OR NOT a.needs_superuser THEN 'CREATE on the database is missing'
            ELSE 'it takes a superuser' END AS reason
  FROM source_extension e
  JOIN target_available_extension a ON a.name = e.name
  JOIN target_server v
  JOIN right r
 WHERE e.name NOT IN (SELECT name FROM target_extension)
   AND NOT v.is_superuser AND NOT r.administers
   AND NOT (r.creates AND (a.is_trusted OR NOT a.needs_superuser))
