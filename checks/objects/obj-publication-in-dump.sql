-- id: obj-publication-in-dump
-- title: A publication of the source would be restored on the target
-- side: source
-- severity: copy=info
-- examines: SELECT count(*) FROM source_publication
-- finding: publication {name} is on the source
-- why: pg_dump takes publications along, and the role that restores has to be a superuser for one of
--   all tables. On the target it makes each UPDATE and DELETE of a table without a replica identity
--   fail, and who subscribes to the source does not follow to the target. The copy of this tool
--   leaves publications out.
-- remedy: Give pg_dump or pg_restore --no-publications. If consumers are to follow, create the
--   publication and their slots on the target at the cutover.
-- actor: migration
-- reference: PostgreSQL manual, pg_dump (--no-publications), CREATE PUBLICATION
SELECT 'publication' AS object_type, NULL AS schema, name, NULL AS part
  FROM source_publication
