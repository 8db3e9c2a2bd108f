-- id: con-keepalives-low
-- title: A quiet connection to the source may be dropped on the way
-- side: source
-- severity: dms=info logical=info copy=info
-- examines: SELECT count(*) FROM source_session_default WHERE name = 'tcp_keepalives_idle'
-- applies-when: SELECT 'the role connected through a socket of the same machine, and no'
--     || ' other address was given with --from'
--   FROM assessment, source_connection WHERE client_address IS NULL AND is_local
-- finding: tcp_keepalives_idle is {shown}: the server says nothing on a quiet connection for that long
-- why: Firewalls, NAT gateways and load balancers forget a connection after 4 to 6 minutes without a
--   packet. A query that sorts or waits for a lock before its first row is quiet for longer, the
--   connection is cut without a word, and the load hangs or begins that table anew.
-- remedy: 60 seconds, with tcp_keepalives_interval and tcp_keepalives_count of 10 and 6, are enough
--   for any of them; setting it for the role alone takes no reload.
-- remedy-sql: ALTER ROLE {role} SET tcp_keepalives_idle = 60
-- parameter: tcp_keepalives_idle = 60, reload
-- actor: source DBA, network
-- reference: PostgreSQL manual, Connections and Authentication (tcp_keepalives_idle); Azure Database
--   for PostgreSQL, migration service, best practices
SELECT 'setting' AS object_type, NULL AS schema, d.name, NULL AS part, c.role,
       CASE d.setting WHEN '0' THEN '0, the operating system''s default (7200 s on Linux)'
            ELSE d.setting || ' s' END AS shown
  FROM source_session_default d, source_capacity c
 WHERE d.name = 'tcp_keepalives_idle'
   AND (d.setting = '0' OR CAST(d.setting AS INTEGER) > 300)
