-- id: ver-eol-source
-- title: The source's major version has reached its end of life
-- side: source
-- severity: dms=info logical=info copy=info
-- examines: SELECT count(*) FROM source_server
-- finding: PostgreSQL {major} has had no corrections since {end_of_life}
-- why: Errors of decoding, vacuum and indexes stay as they are. Managed services charge for extended
--   support, and upgrade by themselves at a time of their own, which may fall into the migration.
-- remedy: Go on with the migration, but look up in the service's console when it would upgrade by
--   itself, and have that postponed.
-- reference: PostgreSQL project, Versioning Policy; Amazon RDS user guide, Extended Support
WITH life (major, end_of_life) AS (
    VALUES (10, '2022-11-10'), (11, '2023-11-09'), (12, '2024-11-21'), (13, '2025-11-13'),
           (14, '2026-11-12'), (15, '2027-11-11'), (16, '2028-11-09'), (17, '2029-11-08'),
           (18, '2030-11-14')
)
SELECT 'server' AS object_type, NULL AS schema, 'source' AS name, NULL AS part, l.major, l.end_of_life
  FROM source_server v
  JOIN life l ON l.major = v.version_num / 10000
  JOIN source_connection c ON substr(c.server_time, 1, 10) > l.end_of_life
