-- id: end-afterconnect-other
-- title: AfterConnectScript does more than is known to be needed
-- side: both
-- actor: migration
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT max(is_given) THEN 'no settings of endpoints were given' END
--   FROM task_document WHERE document LIKE '%endpoint'
-- examines: SELECT count(*) FROM endpoint_setting_given
-- finding: AfterConnectScript of the {side} endpoint is: {value}
-- why: The script runs with the rights of AWS DMS at each of its connections. Whoever can write it can
--   do on the database whatever DMS may do; and a statement that changes how values are read or written
--   changes what arrives.
-- remedy: Read the script. SET session_replication_role = replica is what a PostgreSQL target needs;
--   waive this for anything else that is meant.
-- reference: AWS DMS user guide, Using a PostgreSQL database as a target (AfterConnectScript)
SELECT side || ' endpoint' AS object_type, NULL AS schema, 'AfterConnectScript' AS name, NULL AS part,
       side, value
  FROM endpoint_setting
 WHERE name = 'AfterConnectScript' AND trim(coalesce(value, '')) <> ''
   AND replace(replace(replace(replace(replace(lower(value), '''', ''), '"', ''), ' to ', '='), ';', ''), ' ', '')
       NOT IN ('setsession_replication_role=replica', 'setsessionsession_replication_role=replica')
