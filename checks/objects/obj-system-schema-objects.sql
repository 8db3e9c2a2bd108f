-- id: obj-system-schema-objects
-- title: An object of users in a schema of the system
-- aliases: Azure 603407
-- side: source
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT 1
-- finding: {object_type} {schema}.{name} was made by a user, in a schema of the system
-- why: pg_dump leaves out whatever is in pg_catalog and information_schema, and so do AWS DMS and a
--   publication. The object is silently missing on the target, and what uses it fails there.
-- remedy: Move it into a schema of its own on the source, which a superuser can, and see what calls
--   it by its old name.
-- reference: PostgreSQL manual, The System Catalog Schema, pg_dump; Azure Database for PostgreSQL
--   migration service, error codes

-- Managed platforms put functions of their own there.
SELECT type AS object_type, schema, name, NULL AS part
  FROM source_system_schema_object
 WHERE owner NOT IN ('rdsadmin', 'rds_superuser', 'cloudsqladmin', 'cloudsqlsuperuser', 'azuresu',
                     'azure_superuser', 'azure_pg_admin', 'alloydbadmin', 'alloydbsuperuser')
