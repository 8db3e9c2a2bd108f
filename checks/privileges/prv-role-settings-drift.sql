-- id: prv-role-settings-drift
-- title: A setting of a role is not on the target
-- side: both
-- severity: dms=warning@cutover logical=warning@cutover copy=warning@cutover
-- examines: SELECT count(*) FROM source_role_setting WHERE role IS NOT NULL
-- finding: for role {name}{place} the source sets {setting} to {value}; the target {instead}
-- why: Such settings belong to the role, and no dump of a database has them. After the cutover
--   the application finds other tables by its search_path, reads other times, or loses its
--   timeouts, without an error.
-- remedy: Set them on the target as on the source: pg_dumpall --roles-only shows those of roles,
--   pg_dumpall --globals-only and pg_dump --create those in a database.
-- reference: PostgreSQL manual, ALTER ROLE, pg_dumpall

-- Of what may be a secret the facts have a digest only.
SELECT 'role' AS object_type, NULL AS schema, o.role AS name,
       o.name || CASE WHEN o.database IS NULL THEN '' ELSE ' in this database' END AS part,
       o.name AS setting, o.value,
       CASE WHEN n.value IS NULL THEN 'does not have it' ELSE 'has ' || n.value END AS instead,
       CASE WHEN o.database IS NULL THEN '' ELSE ' in this database' END AS place
  FROM source_role_setting o
  LEFT JOIN target_role_setting n ON n.role = o.role AND n.name = o.name
                                 AND (n.database IS NULL) = (o.database IS NULL)
 WHERE o.role IN (SELECT name FROM target_role)
   AND o.role NOT IN (SELECT name FROM source_role WHERE is_system)
   AND n.value IS NOT o.value
