-- id: con-client-tools-newer-than-target
-- title: pg_dump is newer than the target
-- side: both
-- severity: logical=info copy=warning
-- examines: SELECT count(*) FROM source_client_program
-- finding: the target is PostgreSQL {target_major}, and of the pg_dump on this machine only newer ones can
--   read the source, the newest of {newest}
-- why: A newer pg_dump writes what the target does not know, such as SET transaction_timeout before 17
--   or storage and constraint clauses: pg_restore reports errors, and objects may be missing.
-- remedy: Install the client programs of the target's major version beside the others; the one that
--   fits is picked by itself, or named with --pg-dump. Where another machine migrates, look there.
-- actor: migration
-- reference: PostgreSQL manual, pg_dump, Notes
WITH pair (source_major, target_major) AS (
    SELECT s.version_num / 10000, t.version_num / 10000 FROM source_server s, target_server t
)
SELECT 'program' AS object_type, NULL AS schema, 'pg_dump' AS name, NULL AS part, p.target_major,
       max(c.major) AS newest
  FROM pair p JOIN source_client_program c ON c.major >= p.source_major
 WHERE p.source_major <= p.target_major
 GROUP BY p.source_major, p.target_major
HAVING min(c.major) > p.target_major
