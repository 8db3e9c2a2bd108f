-- id: con-target-ssl-mode
-- title: Rows would reach the target in clear text
-- aliases: Azure 603001
-- side: target
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM target_connection
-- applies-when: SELECT 'the role connected through a socket of the same machine, and no'
--     || ' other address was given with --from'
--   FROM assessment, target_connection WHERE client_address IS NULL AND is_local
-- finding: {problem}
-- why: Whoever can listen on the way reads all rows of all tables, and without channel binding can
--   take the session over. Many managed servers refuse such a connection as soon as rds.force_ssl,
--   require_secure_transport or the like is on, which newer versions have by default.
-- remedy: For an AWS DMS endpoint choose the SSL mode verify-full with the CA's certificate,
--   for a connection string sslmode=verify-full with sslrootcert.
-- actor: migration
-- reference: PostgreSQL manual, Secure TCP/IP Connections with SSL; AWS DMS user guide, Using SSL
--   with AWS Database Migration Service
SELECT 'setting' AS object_type, NULL AS schema, 'ssl' AS name, NULL AS part,
       'the target takes no encrypted connections (ssl = off)' AS problem,
       NULL AS severity_dms
  FROM target_session_default
 WHERE name = 'ssl' AND setting = 'off'
UNION ALL
SELECT 'connection', NULL, 'target', NULL,
       'the connection to the target is not encrypted (sslmode=' || coalesce(c.ssl_mode, 'disable') || ')',
       'info'
  FROM target_connection c, target_server v
  JOIN target_session_default d ON d.name = 'ssl' AND d.setting = 'on'
 WHERE NOT c.uses_ssl AND NOT c.is_local AND v.client_address IS NOT v.server_address
