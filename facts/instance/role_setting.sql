-- fact: role_setting
-- columns: database text, role text, name text, value text

-- ALTER ROLE and ALTER DATABASE ... SET, as far as this database is concerned: database is NULL for
-- all, role is NULL for all. Of what may be a secret just a digest is kept.
SELECT d.datname AS database, r.rolname AS role, c.name,
       CASE WHEN c.name ~* '(secret|passw|token|key|credential)' THEN 'md5 ' || md5(c.value)
            ELSE c.value END AS value
  FROM pg_db_role_setting s
  LEFT JOIN pg_database d ON d.oid = s.setdatabase
  LEFT JOIN pg_roles r ON r.oid = s.setrole
  CROSS JOIN LATERAL (SELECT split_part(e, '=', 1) AS name,
                             substr(e, strpos(e, '=') + 1) AS value
                        FROM unnest(s.setconfig) e) c
 WHERE coalesce(d.datname, current_database()) = current_database()
   AND (s.setrole = 0 OR r.oid IS NOT NULL)
 ORDER BY d.datname NULLS FIRST, r.rolname NULLS FIRST, c.name
