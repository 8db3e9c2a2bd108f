-- id: obj-large-objects
-- title: Large objects
-- side: source
-- severity: dms=blocker logical=blocker copy=warning
-- examines: SELECT objects FROM source_large_object
-- finding: database {name} has {count} large objects
-- why: What lo_create() and the like have made is in a table of the system, which neither AWS DMS
--   nor native replication moves: columns with their numbers are moved, and point to nothing. A dump
--   of the whole database takes them along, one of a schema or of tables does not; each is restored
--   by itself, which takes long where there are millions.
-- remedy: Move the contents into bytea columns before the move; or copy them by pg_dump --blobs when
--   nobody writes any more. Such as no column points to are removed by vacuumlo.
-- actor: migration
-- reference: PostgreSQL manual, Large Objects, Logical Replication (Restrictions), pg_dump, vacuumlo
SELECT 'database' AS object_type, NULL AS schema, v.database_name AS name, NULL AS part,
       CASE WHEN l.objects >= 1000000 THEN 'a million or more' ELSE l.objects END AS count
  FROM source_large_object l
  JOIN source_server v
 WHERE l.objects > 0
