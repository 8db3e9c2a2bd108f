-- id: con-client-tools-version
-- title: No pg_dump that can read the source
-- side: source
-- severity: logical=warning copy=blocker
-- examines: SELECT count(*) FROM source_client_program
-- finding: the source is PostgreSQL {major}; {problem}
-- why: pg_dump ends with "aborting because of server version mismatch" when the server's major version
--   is newer than its own: the schema cannot be taken over, which logical replication needs, too.
-- remedy: Install the client programs of the target's major version on the machine that migrates, or
--   name their pg_dump with --pg-dump. Where another machine migrates, look there.
-- actor: migration
-- reference: PostgreSQL manual, pg_dump, Notes
WITH found (newest, path) AS (SELECT max(major), path FROM source_client_program)
SELECT 'program' AS object_type, NULL AS schema, 'pg_dump' AS name, NULL AS part,
       v.version_num / 10000 AS major,
       coalesce('the newest pg_dump on this machine, ' || f.path || ', is of ' || f.newest,
                'there is no pg_dump with its pg_restore on this machine') AS problem,
       CASE WHEN f.newest IS NULL THEN 'info' END AS severity_logical,
       CASE WHEN f.newest IS NULL THEN 'warning' END AS severity_copy
  FROM source_server v, found f
 WHERE coalesce(f.newest, 0) < v.version_num / 10000
