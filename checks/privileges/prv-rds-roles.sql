-- id: prv-rds-roles
-- title: A role of RDS that replication needs is not held
-- side: source
-- severity: dms=blocker@cdc logical=blocker@full-load,blocker@cdc
-- examines: SELECT 2 FROM source_server
-- applies-when: SELECT CASE WHEN source_platform NOT IN ('rds', 'aurora') THEN 'the source is
--   neither RDS nor Aurora' END FROM assessment
-- finding: role {name} has not the rights of {part}: {consequence}
-- why: On RDS and Aurora nobody is superuser. The right to create and read replication slots
--   comes with rds_replication, which the master user has; AWS DMS and native subscriptions fail
--   without it. To capture DDL, AWS DMS creates an event trigger, which takes rds_superuser.
-- remedy: Grant the role as the master user, or use the master user for the move. Instead of
--   rds_superuser, the master user may create the objects for DDL capture from the AWS DMS
--   guide, or the endpoint may switch DDL capture off (CaptureDdls=false).
-- remedy-sql: GRANT {part} TO {name}
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source; Amazon RDS
--   user guide, Using the rds_superuser role
SELECT 'role' AS object_type, NULL AS schema, v.role AS name, n.part,
       CASE n.part WHEN 'rds_replication' THEN 'slots cannot be created and read'
            ELSE 'AWS DMS cannot create its event trigger' END AS consequence,
       CASE n.part WHEN 'rds_superuser' THEN 'warning' END AS severity_dms,
       CASE n.part WHEN 'rds_superuser' THEN 'none' END AS severity_logical
  FROM source_server v
  JOIN (SELECT 'rds_replication' AS part UNION ALL SELECT 'rds_superuser') n
 WHERE n.part NOT IN (SELECT name FROM source_role_right WHERE kind = 'member' AND is_held)
   AND NOT (n.part = 'rds_replication' AND v.role_replication)
