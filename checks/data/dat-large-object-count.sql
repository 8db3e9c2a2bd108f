-- id: dat-large-object-count
-- title: Many large objects
-- side: source
-- severity: copy=warning@full-load
-- examines: SELECT count(*) FROM source_large_object
-- finding: the database has {objects} large objects
-- why: pg_dump keeps an entry for each large object in memory and in its list, before version 17
--   one by one: a dump of millions takes memory by the gigabyte and hours, and a restore in a
--   single transaction needs as many locks.
-- remedy: Use pg_dump of version 17 or newer, which takes them in batches. Remove first those that
--   no row refers to, with vacuumlo; or move them into bytea columns.
-- actor: migration
-- reference: PostgreSQL 17 release notes; PostgreSQL manual, pg_dump; vacuumlo
SELECT 'database' AS object_type, NULL AS schema, r.database_name AS name, NULL AS part,
       CASE WHEN l.objects = 1000000 THEN 'a million or more' ELSE l.objects || '' END AS objects
  FROM source_large_object l
 CROSS JOIN source_server r
 WHERE l.objects > 100000
