-- id: prv-superuser-cdc
-- title: AWS DMS captures changes as a role that is no superuser
-- side: source
-- severity: dms=warning@cdc
-- examines: SELECT count(*) FROM source_server
-- applies-when: SELECT CASE WHEN source_platform IN ('rds', 'aurora') THEN 'nobody is superuser
--   on RDS; its own roles have a check of their own' END FROM assessment
-- finding: role {name} is no superuser
-- why: AWS documents superuser for tasks with ongoing changes. Without it AWS DMS cannot create
--   the event trigger awsdms_intercept_ddl, by which it learns of DDL: a column that is added on
--   the source is missed, and changes of the table stop or lose it.
-- remedy: Use a superuser, or let one create table awsdms_ddl_audit, its function and its event
--   trigger from the AWS DMS guide once, in the schema that the endpoint names
--   (DdlArtifactsSchema), and give the role REPLICATION. Or switch DDL capture off
--   (CaptureDdls=false) and forbid DDL until the cutover.
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source
--   (Prerequisites; using a minimum privileged account)
SELECT 'role' AS object_type, NULL AS schema, v.role AS name, NULL AS part,
       CASE WHEN EXISTS (SELECT 1 FROM source_event_trigger WHERE name = 'awsdms_intercept_ddl')
            THEN 'info' END AS severity_dms
  FROM source_server v
 WHERE NOT v.is_superuser
