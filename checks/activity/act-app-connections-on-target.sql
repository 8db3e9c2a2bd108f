-- id: act-app-connections-on-target
-- title: Others are connected to the target database
-- side: target
-- severity: dms=warning@full-load,warning@cdc logical=warning@full-load,warning@cdc
--   copy=warning@full-load
-- examines: SELECT count(*) FROM target_activity WHERE NOT is_own
-- finding: {sessions} sessions of {name} are connected to database {schema} of the
--   target{applications}
-- why: What they change during the load is overwritten, collides with arriving rows, or makes the
--   comparison differ: nobody can tell later whose row is right. What they lock makes the load
--   wait. An application that was pointed at the target too early reads half a database.
-- remedy: Let nobody but the roles of the migration connect until the cutover (REVOKE CONNECT), and
--   end the sessions that are there. If they are monitoring, waive this.
-- remedy-sql: REVOKE CONNECT ON DATABASE {schema} FROM PUBLIC
-- actor: target DBA, application
-- reference: PostgreSQL manual, GRANT (CONNECT); AWS DMS user guide, Data validation (limitations)

-- Sessions of the role that collects may be the migration's own.
SELECT 'role' AS object_type, v.database AS schema, v.role AS name, NULL AS part,
       count(*) AS sessions,
       coalesce(' (' || nullif(group_concat(DISTINCT nullif(v.application_name, '')), '') || ')', '')
           AS applications
  FROM target_activity v
  JOIN target_server s ON s.database_name = v.database
 WHERE v.backend_type = 'client backend'
   AND NOT v.is_own
   AND v.role <> s.role
   AND v.role NOT IN ('rdsadmin', 'cloudsqladmin', 'cloudsqlagent', 'alloydbadmin', 'azuresu')
 GROUP BY v.database, v.role
