-- id: prv-source-largeobject-select
-- title: Large objects that the role may not read
-- aliases: 603410
-- side: source
-- severity: copy=warning@full-load
-- examines: SELECT coalesce(sum(objects), 0) FROM source_large_object_right
-- finding: role {role} may not read {objects} large objects of {name}
-- why: pg_dump takes large objects along unless it is told not to, and the first that it may not
--   read ends it. AWS DMS and native replication do not move any.
-- remedy: Dump them as a superuser or as their owner, grant SELECT on each, or leave them out
--   (pg_dump --no-large-objects, --no-blobs before 16) if nobody needs them.
-- reference: PostgreSQL manual, Large Objects, pg_dump; Azure Database for PostgreSQL, migration
--   service error codes
SELECT 'large objects' AS object_type, NULL AS schema, l.owner AS name, NULL AS part,
       l.objects, v.role
  FROM source_large_object_right l, source_server v
 WHERE NOT l.can_read
