-- id: ext-pgaudit-parameters
-- title: The target audits less than the source
-- side: both
-- severity: dms=info@cutover logical=info@cutover copy=info@cutover
-- examines: SELECT count(*) FROM source_restricted_setting WHERE name GLOB 'pgaudit.*'
-- finding: {name} is {source_setting} on the source, and {what} on the target
-- why: The settings of pgaudit are the server's, no copy takes them along. After the cutover there
--   is a gap in the audit log that nobody sees until somebody asks for it.
-- remedy: Set what the source has on the target before the application comes, in postgresql.conf or
--   the platform's parameters, and create the role that pgaudit.role names.
-- reference: pgAudit documentation, Settings

-- A server that has not loaded pgaudit does not have the settings at all.
SELECT 'setting' AS object_type, NULL AS schema, s.name, NULL AS part,
       s.setting AS source_setting, coalesce(t.setting, 'not there') AS what
  FROM source_restricted_setting s
  LEFT JOIN target_restricted_setting t ON t.name = s.name
 WHERE s.name IN ('pgaudit.log', 'pgaudit.role', 'pgaudit.log_catalog', 'pgaudit.log_relation',
                  'pgaudit.log_parameter', 'pgaudit.log_rows')
   AND s.setting <> coalesce(t.setting, CASE s.name WHEN 'pgaudit.log' THEN 'none'
                                                    WHEN 'pgaudit.role' THEN ''
                                                    WHEN 'pgaudit.log_catalog' THEN 'on'
                                                    ELSE 'off' END)
