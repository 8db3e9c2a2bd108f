-- id: prv-ddl-artifacts-schema
-- title: AWS DMS cannot create its table for DDL in schema public
-- side: source
-- severity: dms=blocker@cdc
-- examines: SELECT count(*) FROM source_server
-- finding: {what}: AWS DMS wants its table awsdms_ddl_audit there
-- why: With ongoing changes AWS DMS creates table awsdms_ddl_audit and a function in schema
--   public of the source, unless the endpoint says otherwise. Since PostgreSQL 15 only the owner
--   of the database may create there, and the task fails with "permission denied for schema
--   public".
-- remedy: Give AWS DMS a schema of its own: create one that the role owns and name it in the
--   endpoint (DdlArtifactsSchema, HeartbeatSchema). Or grant CREATE on schema public, or switch
--   DDL capture off (CaptureDdls=false) and forbid DDL until the cutover.
-- remedy-sql: GRANT CREATE ON SCHEMA {name} TO {grantee}
-- actor: source DBA, migration
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (Endpoint
--   settings); PostgreSQL 15 release notes
SELECT 'schema' AS object_type, NULL AS schema, 'public' AS name, NULL AS part, v.role,
       CASE WHEN n.oid IS NULL THEN 'there is no schema public'
            ELSE 'role ' || v.role || ' has no CREATE on schema public' END AS what,
       CASE WHEN n.oid IS NOT NULL THEN v.role END AS grantee
  FROM source_server v
  LEFT JOIN source_schema n ON n.name = 'public'
 WHERE NOT coalesce(n.can_create, 0)
   AND NOT EXISTS (SELECT 1 FROM source_table WHERE name = 'awsdms_ddl_audit')
