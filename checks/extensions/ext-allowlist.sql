-- id: ext-allowlist
-- title: The target's list of allowed extensions does not have an extension
-- aliases: Azure 603108
-- side: both
-- severity: dms=blocker logical=blocker copy=blocker
-- applies-when: SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM target_restricted_setting
--   WHERE name IN ('azure.extensions', 'rds.allowed_extensions'))
--   AND (SELECT target_platform FROM assessment) = 'self-managed'
--   THEN 'the target has no list of allowed extensions' END
-- examines: SELECT count(*) FROM source_extension
-- finding: extension {name} is on the source, and {setting} of the target does not allow it
-- why: CREATE EXTENSION is refused for an extension that is not on the platform's list, even where
--   the server has it, and with it every table, index and function that needs the extension.
-- remedy: Add the extension to {setting}, in the server parameters (Azure) or the parameter group
--   (Amazon); some need to be loaded at the start of the server, too.
-- reference: Azure Database for PostgreSQL, Allow extensions; Amazon RDS user guide, Restricting
--   installation of PostgreSQL extensions
SELECT 'extension' AS object_type, NULL AS schema, e.name, NULL AS part, l.name AS setting
  FROM source_extension e
  JOIN target_restricted_setting l ON l.name IN ('azure.extensions', 'rds.allowed_extensions')
 WHERE trim(l.setting) NOT IN ('*', 'all', 'ALL')
   AND instr(',' || replace(lower(l.setting), ' ', '') || ',', ',' || lower(e.name) || ',') = 0
   AND e.name NOT IN (SELECT name FROM target_extension)
   AND e.name IN (SELECT name FROM target_available_extension)
