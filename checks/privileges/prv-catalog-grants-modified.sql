-- id: prv-catalog-grants-modified
-- title: Rights on the system catalogs are not as installed
-- aliases: 603410
-- side: source
-- severity: copy=warning@full-load
-- examines: SELECT count(*) FROM source_server
-- finding: on {object_type} {schema}.{name}: {what}
-- why: pg_dump writes such a change out as GRANT and REVOKE, and the restore runs them on the
--   target, where only a superuser may: on a managed service they fail, and a restore in one
--   transaction ends there. The object may also be gone in a newer version.
-- remedy: Take the grant back before the dump if a predefined role does the same (pg_monitor,
--   pg_read_all_settings), else leave these statements out of the restore (pg_restore
--   --use-list) and let an administrator of the target decide.
-- reference: PostgreSQL manual, pg_init_privs, pg_dump; Azure Database for PostgreSQL, migration
--   service error codes
SELECT p.kind AS object_type, p.schema, p.name,
       coalesce(p.part || ' ', '') || coalesce(p.grantee, 'PUBLIC') AS part,
       CASE WHEN p.is_revoked THEN p.privileges || ' was revoked from '
            ELSE p.privileges || ' was granted to ' END || coalesce(p.grantee, 'PUBLIC') AS what
  FROM source_catalog_privilege p
