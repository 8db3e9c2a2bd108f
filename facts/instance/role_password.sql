-- fact: role_password
-- columns: role text, is_visible boolean, method text

-- How the passwords of roles that may log in are stored, never the passwords. Who may not read
-- pg_authid gets is_visible false; method is NULL where there is no password. query_to_xml() runs
-- its query only if it is reached.
SELECT q.rolname AS role, q.answer IS NOT NULL AS is_visible,
       CASE WHEN q.answer LIKE '%<method>md5</method>%' THEN 'md5'
            WHEN q.answer LIKE '%<method>scram-sha-256</method>%' THEN 'scram-sha-256'
            WHEN q.answer LIKE '%<method>other</method>%' THEN 'other' END AS method
  FROM (SELECT r.rolname,
               CASE WHEN has_table_privilege('pg_catalog.pg_authid', 'SELECT')
                    THEN query_to_xml(format($$
                        SELECT CASE WHEN rolpassword ~ '^md5[0-9a-f]{32}$' THEN 'md5'
                                    WHEN rolpassword LIKE 'SCRAM-SHA-256$%%' THEN 'scram-sha-256'
                                    WHEN rolpassword IS NOT NULL THEN 'other' END AS method
                          FROM pg_catalog.pg_authid WHERE oid = %s$$, r.oid), false, false, '')::text
                    END AS answer
          FROM pg_roles r
         WHERE r.rolcanlogin) q
 ORDER BY q.rolname
