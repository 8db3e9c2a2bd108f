-- id: ver-minor-behind
-- title: The source is several minor versions behind
-- side: source
-- severity: dms=info logical=info copy=info
-- examines: SELECT count(*) FROM source_server
-- finding: the source is PostgreSQL {shown}; {newest} was out when this catalogue was written
-- why: Minor versions bring corrections alone, many of them to logical decoding, where an error ends
--   a slot, or bloats it, in the middle of the change capture.
-- remedy: Upgrade to the newest minor version before the migration begins: a restart, not a dump.
-- reference: PostgreSQL project, Versioning Policy; PostgreSQL manual, Release Notes
WITH newest (major, minor) AS (
    VALUES (10, 23), (11, 22), (12, 22), (13, 23), (14, 23), (15, 18), (16, 14), (17, 10), (18, 4)
)
SELECT 'server' AS object_type, NULL AS schema, 'source' AS name, NULL AS part,
       version_text(v.version_num) AS shown, n.major || '.' || n.minor AS newest
  FROM source_server v
  JOIN newest n ON n.major = v.version_num / 10000 AND n.minor > v.version_num % 10000 + 3
