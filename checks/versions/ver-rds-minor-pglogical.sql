-- id: ver-rds-minor-pglogical
-- title: The source's RDS version is too old to follow its changes
-- aliases: Google DATABASE_VERSION
-- side: source
-- severity: dms=blocker@cdc,warning@full-load logical=warning
-- examines: SELECT count(*) FROM source_server
-- applies-when: SELECT 'the source is not on Amazon RDS' FROM assessment WHERE source_platform <> 'rds'
-- finding: the source is PostgreSQL {shown} on Amazon RDS; change capture works from {first} on
-- why: RDS brought the pglogical extension with 10.5, 11.1 and 12.2, and AWS DMS does not take 10.4
--   at all. A task with change capture ends when it makes its slot or reads from it.
-- remedy: Upgrade the instance to a newer minor version, or move with a full load alone.
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source, limitations; Google
--   Database Migration Service documentation, supported sources
WITH first_minor (major, minor) AS (VALUES (10, 5), (11, 1), (12, 2))
SELECT 'server' AS object_type, NULL AS schema, 'source' AS name, NULL AS part,
       version_text(v.version_num) AS shown, f.major || '.' || f.minor AS first,
       CASE WHEN v.version_num <> 100004
            THEN CASE coalesce(a.plugin, 'pglogical') WHEN 'pglogical' THEN 'warning' ELSE 'none' END
       END AS severity_dms,
       CASE coalesce(a.plugin, 'pglogical') WHEN 'pglogical' THEN 'warning' ELSE 'none' END
           AS severity_logical
  FROM source_server v
  JOIN first_minor f ON f.major = v.version_num / 10000 AND f.minor > v.version_num % 10000,
       assessment a
