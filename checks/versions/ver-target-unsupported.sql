-- id: ver-target-unsupported
-- title: AWS DMS is not known to take the target's version
-- aliases: postgres-check-dbversion
-- side: target
-- severity: dms=blocker
-- examines: SELECT count(*) FROM target_server
-- finding: the target is PostgreSQL {major}: {problem}
-- why: The endpoint's test fails, or the task does in the middle, when a catalog that the service
--   reads has changed.
-- remedy: Upgrade the replication instance. The list of targets in the AWS DMS user guide may have
--   grown since this catalogue was written. Logical replication and a copy do not depend on it.
-- actor: migration
-- reference: AWS DMS user guide, Targets for AWS DMS; Using a PostgreSQL database as a target for AWS
--   Database Migration Service
WITH needed (major, dms_version) AS (
    VALUES (13, '3.4.3'), (14, '3.4.7'), (15, '3.5.1'), (16, '3.5.3'), (17, '3.6.1')
)
SELECT 'server' AS object_type, NULL AS schema, 'target' AS name, NULL AS part,
       v.version_num / 10000 AS major,
       CASE WHEN v.version_num >= 180000 THEN 'the newest that AWS DMS was documented for is 17'
            ELSE 'AWS DMS ' || g.value || ' is older than the ' || n.dms_version || ' that takes it' END
           AS problem,
       CASE WHEN v.version_num >= 180000 THEN 'warning' END AS severity_dms
  FROM target_server v
  LEFT JOIN needed n ON n.major = v.version_num / 10000
  LEFT JOIN given g ON g.name = 'dms-version'
 WHERE v.version_num >= 180000
    OR version_order(g.value) < version_order(n.dms_version)
