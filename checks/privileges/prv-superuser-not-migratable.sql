-- id: prv-superuser-not-migratable
-- title: A role has rights that no role of the target can have
-- side: source
-- severity: dms=warning@cutover logical=warning@cutover copy=warning
-- examines: SELECT count(*) FROM source_role
-- applies-when: SELECT CASE WHEN target_platform IS NULL THEN 'there is no target' WHEN
--   target_platform = 'self-managed' THEN 'the target is self-managed' END FROM assessment
-- finding: role {name} {what}
-- why: A managed service gives superuser, and access to files and programs of the server, to
--   nobody. Scripts that create the role there fail, and what the application did by this right
--   (COPY from files, untrusted languages, settings of other roles) fails after the cutover.
-- remedy: Find out what the role needs the right for. Give it the service's administrator role
--   or a predefined role instead (rds_superuser, cloudsqlsuperuser, azure_pg_admin), and move
--   reading of files to the client (\copy).
-- actor: target DBA
-- reference: PostgreSQL manual, Predefined Roles; Amazon RDS user guide, Using the rds_superuser
--   role; Azure Database for PostgreSQL, migration service known limitations
SELECT 'role' AS object_type, NULL AS schema, r.name, NULL AS part, 'is superuser' AS what
  FROM source_role r, source_server v
 WHERE r.is_superuser
   AND r.oid <> 10 AND r.name <> v.role
   AND r.name NOT IN ('rdsadmin', 'cloudsqladmin', 'alloydbadmin', 'azuresu')
UNION ALL
SELECT 'role', NULL, m.member, m.role, 'is a member of ' || m.role
  FROM source_role_member m
 WHERE m.role IN ('pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files')
   AND m.member NOT LIKE 'pg@_%' ESCAPE '@'
   AND m.member NOT IN ('rds_superuser', 'cloudsqlsuperuser', 'alloydbsuperuser', 'azure_pg_admin')
