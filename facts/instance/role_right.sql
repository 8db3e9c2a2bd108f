-- fact: role_right
-- columns: kind text, name text, is_held boolean

-- Rights of the role that collects: the predefined roles whose rights show it what there is (kind
-- role) and those that let it do something (kind member, where the server has them), the parameters
-- that it may set for its session (kind parameter), what it may do in this database (kind database).

-- query: 10
SELECT 'role' AS kind, r.name, pg_has_role(r.name, 'usage') AS is_held
  FROM (VALUES ('pg_read_all_settings'), ('pg_read_all_stats')) r (name)
UNION ALL
SELECT 'parameter' AS kind, 'session_replication_role' AS name, rolsuper
  FROM pg_roles
 WHERE rolname = current_user
UNION ALL
SELECT 'database', p.name, has_database_privilege(current_database(), p.name)
  FROM (VALUES ('CONNECT'), ('CREATE')) p (name)
UNION ALL
SELECT 'member', rolname, pg_has_role(oid, 'usage')
  FROM pg_roles
 WHERE rolname IN ('pg_create_subscription', 'pg_signal_backend', 'rds_superuser',
                   'rds_replication', 'cloudsqlsuperuser', 'alloydbsuperuser', 'azure_pg_admin')
 ORDER BY kind, name

-- query: 15
SELECT 'role' AS kind, r.name, pg_has_role(r.name, 'usage') AS is_held
  FROM (VALUES ('pg_read_all_settings'), ('pg_read_all_stats')) r (name)
UNION ALL
SELECT 'parameter', 'session_replication_role',
       has_parameter_privilege('session_replication_role', 'SET')
UNION ALL
SELECT 'database', p.name, has_database_privilege(current_database(), p.name)
  FROM (VALUES ('CONNECT'), ('CREATE')) p (name)
UNION ALL
SELECT 'member', rolname, pg_has_role(oid, 'usage')
  FROM pg_roles
 WHERE rolname IN ('pg_create_subscription', 'pg_signal_backend', 'rds_superuser',
                   'rds_replication', 'cloudsqlsuperuser', 'alloydbsuperuser', 'azure_pg_admin')
 ORDER BY kind, name
