-- id: prv-replication-attr
-- title: The role may not replicate
-- aliases: 603104, Google REPLICATION_ROLE
-- side: source
-- severity: dms=blocker@cdc logical=blocker@full-load,blocker@cdc
-- examines: SELECT count(*) FROM source_server
-- applies-when: SELECT CASE WHEN source_platform IN ('rds', 'aurora') THEN 'on RDS the right
--   comes with the role rds_replication' END FROM assessment
-- finding: role {name} is neither superuser nor has REPLICATION
-- why: Only such a role may create a replication slot and read changes from it. AWS DMS fails
--   when it begins with ongoing changes; CREATE SUBSCRIPTION fails when it connects.
-- remedy: Set the attribute. It is not inherited from a role that has it: the role that connects
--   needs it.
-- remedy-sql: ALTER ROLE {name} REPLICATION
-- reference: PostgreSQL manual, Logical Replication (Security); AWS DMS user guide, Using a
--   PostgreSQL database as an AWS DMS source
SELECT 'role' AS object_type, NULL AS schema, v.role AS name, NULL AS part
  FROM source_server v
 WHERE NOT v.is_superuser
   AND NOT v.role_replication
