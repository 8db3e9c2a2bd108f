-- id: ver-eol-target
-- title: The target's major version has reached its end of life
-- side: target
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM target_server
-- finding: PostgreSQL {major} has had no corrections since {end_of_life}
-- why: Errors of decoding, vacuum and indexes stay as they are. Managed services charge for extended
--   support, and upgrade by themselves at a time of their own.
-- remedy: Move to a newer major version instead: the next move is due already.
-- reference: PostgreSQL project, Versioning Policy; Amazon RDS user guide, Extended Support
WITH life (major, end_of_life) AS (
    VALUES (10, '2022-11-10'), (11, '2023-11-09'), (12, '2024-11-21'), (13, '2025-11-13'),
           (14, '2026-11-12'), (15, '2027-11-11'), (16, '2028-11-09'), (17, '2029-11-08'),
           (18, '2030-11-14')
)
SELECT 'server' AS object_type, NULL AS schema, 'target' AS name, NULL AS part, l.major, l.end_of_life
  FROM target_server v
  JOIN life l ON l.major = v.version_num / 10000
  JOIN target_connection c ON substr(c.server_time, 1, 10) > l.end_of_life
