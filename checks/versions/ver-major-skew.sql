-- id: ver-major-skew
-- title: The target is a newer major version than the source
-- side: both
-- severity: dms=info logical=info copy=info
-- examines: SELECT count(*) FROM target_server
-- finding: the source is PostgreSQL {source_major}, the target is PostgreSQL {target_major}: {majors} major
--   versions apart
-- why: The data moves, but plans, defaults, reserved words, functions that were taken away and the
--   checks of drivers change with the switch, all at once.
-- remedy: Read "Migration to Version ..." in the release notes of each major version after the source's
--   up to the target's, and let the application's tests run against the target before the switch.
-- actor: application
-- reference: PostgreSQL manual, Release Notes; Upgrading a PostgreSQL Cluster
SELECT 'server' AS object_type, NULL AS schema, 'target' AS name, NULL AS part,
       s.version_num / 10000 AS source_major, t.version_num / 10000 AS target_major,
       t.version_num / 10000 - s.version_num / 10000 AS majors
  FROM source_server s, target_server t
 WHERE t.version_num / 10000 > s.version_num / 10000
