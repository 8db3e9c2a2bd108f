-- fact: capacity
-- session: alone
-- columns: role text, role_limit integer, role_sessions integer, database text,
--   database_limit integer, database_sessions integer, max_connections integer,
--   reserved_connections integer, sessions integer

-- How many sessions there may be and how many there are, this one left out. Every role may see
-- these numbers. A limit is -1 where there is none.

-- query: 10
SELECT r.rolname AS role, r.rolconnlimit AS role_limit,
       (SELECT count(*) - 1 FROM pg_stat_activity a WHERE a.usesysid = r.oid AND a.backend_type = 'client backend')
           AS role_sessions,
       d.datname AS database, d.datconnlimit AS database_limit,
       (SELECT s.numbackends - 1 FROM pg_stat_database s WHERE s.datid = d.oid) AS database_sessions,
       current_setting('max_connections')::integer AS max_connections,
       current_setting('superuser_reserved_connections')::integer AS reserved_connections,
       (SELECT sum(s.numbackends) - 1 FROM pg_stat_database s) AS sessions
  FROM pg_roles r, pg_database d
 WHERE r.rolname = current_user AND d.datname = current_database()

-- query: 16
SELECT r.rolname AS role, r.rolconnlimit AS role_limit,
       (SELECT count(*) - 1 FROM pg_stat_activity a WHERE a.usesysid = r.oid AND a.backend_type = 'client backend')
           AS role_sessions,
       d.datname AS database, d.datconnlimit AS database_limit,
       (SELECT s.numbackends - 1 FROM pg_stat_database s WHERE s.datid = d.oid) AS database_sessions,
       current_setting('max_connections')::integer AS max_connections,
       current_setting('superuser_reserved_connections')::integer
           + current_setting('reserved_connections')::integer AS reserved_connections,
       (SELECT sum(s.numbackends) - 1 FROM pg_stat_database s) AS sessions
  FROM pg_roles r, pg_database d
 WHERE r.rolname = current_user AND d.datname = current_database()
