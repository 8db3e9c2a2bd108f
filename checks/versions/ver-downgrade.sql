-- id: ver-downgrade
-- title: The target is an older major version than the source
-- aliases: Google VERSION_INCOMPATIBILITY
-- side: both
-- severity: dms=warning logical=warning copy=blocker
-- examines: SELECT count(*) FROM target_server
-- finding: the source is PostgreSQL {source_major}, the target is PostgreSQL {target_major}
-- why: What the newer version has brought (types, column properties, syntax of the dumped schema,
--   extensions) does not exist on the target: parts of the schema cannot be restored, or mean
--   something else. pg_dump promises no such way.
-- remedy: Move to a target of the same or a newer major version. If it has to be the older one,
--   test the restore of the schema first, then go on with --force and read every error.
-- reference: PostgreSQL manual, pg_dump, Notes; Upgrading a PostgreSQL Cluster
SELECT 'server' AS object_type, NULL AS schema, 'target' AS name, NULL AS part,
       s.version_num / 10000 AS source_major, t.version_num / 10000 AS target_major
  FROM source_server s, target_server t
 WHERE t.version_num / 10000 < s.version_num / 10000
