-- id: prv-password-scram
-- title: Passwords are stored as MD5
-- side: source
-- severity: dms=warning@cutover logical=warning@cutover copy=warning@cutover
-- examines: SELECT count(*) FROM source_role_password
-- finding: {what}
-- why: Such a password does not log in where pg_hba.conf asks for scram-sha-256, which is what
--   new servers and some services do, and PostgreSQL 18 announces the end of MD5. From RDS no
--   stored password can be taken along at all.
-- remedy: Let each password be set anew with password_encryption = scram-sha-256, before the
--   move or on the target; the driver of the application must know SCRAM.
-- actor: source DBA, application
-- reference: PostgreSQL manual, Password Authentication; PostgreSQL 18 release notes; Azure
--   Database for PostgreSQL, migration service known limitations
SELECT 'role' AS object_type, NULL AS schema, p.role AS name, NULL AS part,
       'the password of role ' || p.role || ' is stored as MD5' AS what, NULL AS cannot_tell
  FROM source_role_password p
 WHERE p.method = 'md5'
UNION ALL
SELECT 'setting', NULL, 'password_encryption', NULL,
       'how passwords are stored is hidden from role ' || v.role || '; new ones are stored as MD5',
       NULL
  FROM source_server v
 WHERE EXISTS (SELECT 1 FROM source_role_password WHERE NOT is_visible)
   AND (SELECT setting FROM source_setting WHERE name = 'password_encryption') IN ('md5', 'on')
UNION ALL
SELECT 'role', NULL, v.role, NULL, NULL,
       'how passwords are stored is hidden from role ' || v.role
  FROM source_server v
 WHERE EXISTS (SELECT 1 FROM source_role_password WHERE NOT is_visible)
