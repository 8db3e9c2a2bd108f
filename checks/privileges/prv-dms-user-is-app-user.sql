-- id: prv-dms-user-is-app-user
-- title: An application works under the role of the move
-- side: source
-- severity: dms=info logical=info copy=info
-- examines: SELECT count(*) FROM source_activity
-- finding: {sessions} other sessions work as role {name}: {applications}
-- why: Logs and filters cannot tell the move from the application, settings and limits of the
--   role concern both, and to lock the application out at the cutover locks the move out as
--   well.
-- remedy: Give the move a role of its own, with the rights it needs and no more, and drop it
--   afterwards.
-- actor: source DBA, application
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source
SELECT 'role' AS object_type, NULL AS schema, v.role AS name, NULL AS part,
       count(*) AS sessions, group_concat(DISTINCT nullif(a.application_name, '')) AS applications
  FROM source_activity a
  JOIN source_server v ON v.role = a.role AND v.database_name = a.database
 WHERE NOT a.is_own
   AND a.backend_type = 'client backend'
   AND lower(a.application_name) NOT GLOB 'pgcrossing*'
   AND lower(a.application_name) NOT GLOB '*dms*'
   AND lower(a.application_name) NOT GLOB 'pgadmin*'
   AND a.application_name NOT IN ('', 'psql', 'pg_dump', 'pg_restore')
 GROUP BY v.role
