-- id: prv-security-labels
-- title: Objects with security labels
-- side: source
-- severity: dms=info logical=info copy=warning@full-load
-- examines: SELECT coalesce(sum(objects), 0) FROM source_security_label
-- finding: {objects} objects have security labels of provider {name}
-- why: Labels mean something only to the module that set them (sepgsql, anonymization). pg_dump
--   writes them out, and the restore fails where the module is not loaded; AWS DMS and native
--   replication do not carry them, and what they protected is open on the target.
-- remedy: Load the same module on the target, or leave the labels behind (pg_dump
--   --no-security-labels) and decide how to protect the data there.
-- actor: target DBA
-- reference: PostgreSQL manual, SECURITY LABEL, pg_dump
SELECT 'label provider' AS object_type, NULL AS schema, provider AS name,
       CASE WHEN is_shared THEN 'roles, databases, tablespaces' END AS part, objects
  FROM source_security_label
