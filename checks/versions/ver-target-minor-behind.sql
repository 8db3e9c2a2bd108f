-- id: ver-target-minor-behind
-- title: The target is several minor versions behind
-- side: target
-- severity: dms=info logical=info copy=info
-- examines: SELECT count(*) FROM target_server
-- finding: the target is PostgreSQL {shown}; {newest} was out when this catalogue was written
-- why: Minor versions bring corrections alone: errors in applying changes, building indexes in
--   parallel and vacuuming what was just loaded are mended there.
-- remedy: Upgrade to the newest minor version while the target is still empty of users: a restart, not a dump.
-- reference: PostgreSQL project, Versioning Policy; PostgreSQL manual, Release Notes
WITH newest (major, minor) AS (
    VALUES (10, 23), (11, 22), (12, 22), (13, 23), (14, 23), (15, 18), (16, 14), (17, 10), (18, 4)
)
SELECT 'server' AS object_type, NULL AS schema, 'target' AS name, NULL AS part,
       version_text(v.version_num) AS shown, n.major || '.' || n.minor AS newest
  FROM target_server v
  JOIN newest n ON n.major = v.version_num / 10000 AND n.minor > v.version_num % 10000 + 3
