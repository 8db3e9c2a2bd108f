-- id: rep-aurora-synchronous-commit
-- title: Aurora does not wait for its commits
-- side: source
-- severity: dms=blocker@cdc logical=warning@cdc
-- examines: SELECT count(*) FROM source_setting WHERE name = 'synchronous_commit'
-- applies-when: SELECT CASE WHEN source_platform <> 'aurora' THEN 'the source is not Aurora' END
--   FROM assessment
-- finding: synchronous_commit is {setting}, and on Aurora capture of changes needs on
-- why: On Aurora the reader of changes may be sent a transaction that the storage then does not keep,
--   or miss one that it does keep, where commits do not wait for the storage. AWS names "on" as a
--   requirement of AWS DMS: after a failover the target has other rows than the source.
-- parameter: synchronous_commit = on, reload
-- remedy: Look for roles and databases that set it for themselves, too (pg_db_role_setting): the
--   sessions of the application are those that count.
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source
SELECT 'setting' AS object_type, NULL AS schema, s.name, NULL AS part, s.setting
  FROM source_setting s
 WHERE s.name = 'synchronous_commit' AND s.setting <> 'on'
