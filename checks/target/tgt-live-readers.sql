-- id: tgt-live-readers
-- title: Somebody else is connected to the target database
-- side: target
-- severity: dms=warning@full-load,warning@cdc logical=warning@full-load,warning@cdc copy=warning@full-load
-- examines: SELECT count(*) FROM target_activity
-- finding: {sessions} sessions of role {name} ({application}) are connected to the target
-- why: While the load runs they see tables that are half full, keep locks that a load with TRUNCATE
--   or an index build waits for, and what they write mixes with what is moved.
-- remedy: Keep the application away until the cutover: pg_hba.conf, security groups, or ALTER ROLE
--   ... NOLOGIN. Monitoring and the migration's own sessions may stay: waive those.
-- actor: target DBA, application
-- reference: PostgreSQL manual, The Cumulative Statistics System (pg_stat_activity); AWS DMS user
--   guide, Best practices
SELECT 'session' AS object_type, NULL AS schema, a.role AS name, a.application_name AS part,
       count(*) AS sessions,
       CASE WHEN a.application_name = '' THEN 'no application_name' ELSE a.application_name END
           AS application
  FROM target_activity a
 CROSS JOIN target_server v
 WHERE a.database = v.database_name
   AND NOT a.is_own
   AND a.backend_type = 'client backend'
   AND coalesce(a.application_name, '') NOT LIKE 'pgcrossing%'
 GROUP BY a.role, a.application_name
