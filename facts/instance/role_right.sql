-- fact: role_right
-- columns: kind text, name text, is_held boolean

-- Rights of the role that collects: the predefined roles whose rights it has (kind role), and the
-- parameters that it may set for its session (kind parameter).

-- query: 10
SELECT 'role' AS kind, r.name, pg_has_role(r.name, 'usage') AS is_held
  FROM (VALUES ('pg_read_all_settings'), ('pg_read_all_stats')) r (name)
UNION ALL
SELECT 'parameter' AS kind, 'session_replication_role' AS name, rolsuper
  FROM pg_roles
 WHERE rolname = current_user
 ORDER BY kind, name

-- query: 15
SELECT 'role' AS kind, r.name, pg_has_role(r.name, 'usage') AS is_held
  FROM (VALUES ('pg_read_all_settings'), ('pg_read_all_stats')) r (name)
UNION ALL
SELECT 'parameter', 'session_replication_role',
       has_parameter_privilege('session_replication_role', 'SET')
 ORDER BY kind, name
