-- id: bbf-source-version
-- title: Babelfish source that AWS DMS does not take
-- side: source
-- actor: source DBA, migration
-- severity: dms=blocker
-- applies-when: SELECT CASE WHEN NOT is_tsql THEN 'the source is not Babelfish' END
--   FROM source_babelfish
-- examines: SELECT 1
-- finding: {what}
-- why: AWS DMS knows the types of Babelfish as a source from engine version 3.5.3 on, with Aurora
--   PostgreSQL 15.6, 16.2 and later. To an older one a type of schema sys is an unknown type, and nobody
--   can tell whether its columns arrive.
-- remedy: Upgrade the cluster or the replication instance, or move the tables by a copy.
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (Babelfish for Aurora
--   PostgreSQL)
WITH too_old AS (
    SELECT version_num / 10000 || '.' || version_num % 10000 AS version
      FROM source_server
     WHERE version_num < 150006 OR version_num BETWEEN 160000 AND 160001
)
SELECT 'server' AS object_type, NULL AS schema, 'source' AS name, NULL AS part,
       'the Babelfish source is of PostgreSQL ' || version AS what, NULL AS cannot_tell
  FROM too_old
UNION ALL
SELECT 'server', NULL, 'AWS DMS', NULL, 'a Babelfish source is to be read by AWS DMS ' || g.value,
       CASE WHEN g.value IS NULL
            THEN 'a Babelfish source needs AWS DMS 3.5.3 or newer: say what the instance has with'
                 || ' --given dms-version=VERSION' END
  FROM assessment a
  LEFT JOIN given g ON g.name = 'dms-version'
 WHERE version_order(g.value) < version_order('3.5.3')
    OR g.value IS NULL AND a.engine = 'dms' AND NOT EXISTS (SELECT 1 FROM too_old)
