-- fact: database_setting
-- columns: name text, value text, value_hash text

-- What ALTER DATABASE has set for all roles. The value of a setting that the server does not know may
-- be a secret of the application: of that its hash is kept alone.
SELECT s.name, CASE WHEN position('.' IN s.name) = 0 THEN s.value END AS value,
       md5(s.value) AS value_hash
  FROM pg_db_role_setting r
  JOIN pg_database b ON b.oid = r.setdatabase
 CROSS JOIN LATERAL unnest(r.setconfig) u (setting)
 CROSS JOIN LATERAL (SELECT split_part(u.setting, '=', 1),
                            substr(u.setting, position('=' IN u.setting) + 1)) s (name, value)
 WHERE r.setrole = 0 AND b.datname = current_database()
 ORDER BY s.name
