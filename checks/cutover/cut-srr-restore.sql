-- id: cut-srr-restore
-- title: Triggers and foreign keys are still switched off on the target
-- side: target
-- severity: dms=blocker@cutover logical=blocker@cutover copy=blocker@cutover
-- examines: SELECT count(*) FROM target_session_default WHERE name = 'session_replication_role'
-- finding: session_replication_role is replica for {who}
-- why: What was set for the load is left: in such a session no trigger fires and no foreign key is
--   checked, also for the application. It works, and leaves rows without parents and tables without
--   audit from the first minute on.
-- remedy: Set it back to origin and open new sessions, before the application connects; read it
--   back as the application: SHOW session_replication_role. A setting of the loading role alone
--   does no harm once that role is gone.
-- reference: PostgreSQL manual, Client Connection Defaults (session_replication_role)

-- What ALTER ROLE and ALTER DATABASE have set, and what remains comes from the server's
-- configuration. Of the role that loads it may be meant.
WITH set_for AS (
    SELECT database, role
      FROM target_role_setting
     WHERE name = 'session_replication_role'
       AND value = 'replica'
),
found AS (
    SELECT database, role,
           CASE WHEN role IS NOT NULL THEN 'role ' || role ELSE 'every role' END
           || CASE WHEN database IS NOT NULL THEN ' in database ' || database ELSE '' END AS who
      FROM set_for
    UNION ALL
    SELECT NULL, NULL, 'every session, by the server''s configuration'
      FROM target_setting
     WHERE name = 'session_replication_role'
       AND setting = 'replica'
       AND coalesce(source, '') NOT IN ('database', 'user', 'database user')
)
SELECT CASE WHEN f.role IS NOT NULL THEN 'role' WHEN f.database IS NOT NULL THEN 'database'
            ELSE 'setting' END AS object_type,
       CASE WHEN f.role IS NOT NULL THEN f.database END AS schema,
       coalesce(f.role, f.database, 'session_replication_role') AS name, NULL AS part, f.who,
       CASE WHEN f.role = v.role THEN 'warning' END AS severity_dms,
       CASE WHEN f.role = v.role THEN 'warning' END AS severity_logical,
       CASE WHEN f.role = v.role THEN 'warning' END AS severity_copy
  FROM found f, target_server v
