-- id: tgt-srr-global
-- title: Triggers and foreign keys are off on the target for more than the loader
-- side: target
-- severity: dms=warning@full-load,warning@cdc logical=warning@full-load,warning@cdc copy=warning@full-load
-- examines: SELECT count(*) FROM target_role_setting
-- finding: session_replication_role is {value} for {who} of the target
-- why: In such a session no ordinary trigger fires and no foreign key is checked: not in the load,
--   which may be meant, and not for the application or for whoever corrects a row by hand either.
--   It is easily forgotten after the cutover.
-- remedy: Set it for the loading role alone (ALTER ROLE ... SET), or for its sessions alone (AWS
--   DMS: afterConnectScript of the target endpoint), and reset it here. Give --given
--   target-role=NAME where the loader is another role than the one that looked.
-- reference: PostgreSQL manual, Client Connection Defaults (session_replication_role)
SELECT 'setting' AS object_type, NULL AS schema, 'session_replication_role' AS name,
       coalesce(r.role, r.database, 'all') AS part, r.value,
       CASE WHEN r.role IS NOT NULL THEN 'role ' || r.role ELSE 'every role' END
       || CASE WHEN r.database IS NOT NULL THEN ' in database ' || r.database ELSE '' END AS who
  FROM target_role_setting r
 CROSS JOIN target_server v
 WHERE r.name = 'session_replication_role'
   AND r.value <> 'origin'
   AND (r.role IS NULL
        OR r.role <> coalesce((SELECT value FROM given WHERE name = 'target-role'), v.role))
UNION ALL
SELECT 'setting', NULL, name, 'server', setting, 'every session, by the server''s configuration'
  FROM target_setting
 WHERE name = 'session_replication_role'
   AND setting <> 'origin'
   AND source IN ('configuration file', 'command line', 'environment variable')
