-- id: ver-aurora-serverless-v1
-- title: Aurora Serverless v1 cannot follow changes
-- side: source
-- severity: dms=blocker@cdc logical=blocker
-- examines: SELECT count(*) FROM given WHERE name = 'aurora-serverless'
-- applies-when: SELECT 'nobody said that the source is Aurora Serverless (--given aurora-serverless=v1)'
--   FROM assessment WHERE NOT EXISTS (SELECT 1 FROM given WHERE name = 'aurora-serverless')
-- finding: the source is Aurora Serverless v1, which has no logical replication
-- why: AWS DMS takes it for full loads alone: a task with change capture fails when it makes its slot.
--   Version 1 has also reached its end; what still runs is upgraded by the service.
-- remedy: Move the cluster to Aurora Serverless v2 or to provisioned instances first, or stop the
--   application and move with a full load alone.
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source; Amazon Aurora user
--   guide, Aurora Serverless
SELECT 'server' AS object_type, NULL AS schema, 'source' AS name, NULL AS part
  FROM source_server
 WHERE EXISTS (SELECT 1 FROM given WHERE name = 'aurora-serverless' AND value = 'v1')
