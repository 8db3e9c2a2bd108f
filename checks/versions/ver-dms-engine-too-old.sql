-- id: ver-dms-engine-too-old
-- title: The AWS DMS instance is too old for the source
-- side: source
-- severity: dms=blocker
-- examines: SELECT count(*) FROM source_server
-- applies-when: SELECT 'no AWS DMS instance is in play' FROM assessment
--   WHERE engine <> 'dms' AND NOT EXISTS (SELECT 1 FROM given WHERE name = 'dms-version')
-- finding: AWS DMS {given_version} does not take PostgreSQL {major}: {dms_version} or newer is needed
-- why: The endpoint's test fails, or the task stops when it starts to read changes.
-- remedy: Upgrade the replication instance, or make a new one of the newest version; endpoints and
--   tasks can be moved to it.
-- actor: migration
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source, working with
--   PostgreSQL source versions
WITH needed (major, dms_version) AS (
    VALUES (13, '3.4.3'), (14, '3.4.7'), (15, '3.5.1'), (16, '3.5.3'), (17, '3.6.1')
)
SELECT 'server' AS object_type, NULL AS schema, 'source' AS name, NULL AS part, n.major, n.dms_version,
       g.value AS given_version,
       CASE WHEN g.value IS NULL
            THEN 'PostgreSQL ' || n.major || ' needs AWS DMS ' || n.dms_version || ' or newer: say what'
                 || ' the instance has with --given dms-version=VERSION' END AS cannot_tell
  FROM source_server v
  JOIN needed n ON n.major = v.version_num / 10000
  LEFT JOIN given g ON g.name = 'dms-version'
 WHERE g.value IS NULL OR version_order(g.value) < version_order(n.dms_version)
