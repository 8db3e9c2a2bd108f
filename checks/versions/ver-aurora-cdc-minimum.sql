-- id: ver-aurora-cdc-minimum
-- title: The source's Aurora version cannot follow changes
-- side: source
-- severity: dms=blocker@cdc logical=blocker
-- examines: SELECT count(*) FROM source_server
-- applies-when: SELECT 'the source is not Aurora' FROM assessment WHERE source_platform <> 'aurora'
-- finding: the source is Aurora PostgreSQL {shown}; change capture works from 10.6 (Aurora 2.2) on
-- why: Logical replication came with Aurora PostgreSQL 2.2, which is PostgreSQL 10.6. Before it no
--   logical slot can be made, so that only a full load is possible.
-- remedy: Upgrade the cluster, or stop the application and move with a full load alone.
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source, prerequisites for
--   Aurora
SELECT 'server' AS object_type, NULL AS schema, 'source' AS name, NULL AS part,
       version_text(version_num) AS shown
  FROM source_server
 WHERE version_num < 100006
