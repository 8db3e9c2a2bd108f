-- id: typ-postgis
-- title: Spatial type of PostGIS
-- aliases: postgres-check-postgis-data-type
-- side: source
-- severity: dms=warning logical=info copy=info
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type}, of PostGIS
-- why: AWS DMS moves it only between PostgreSQL and PostgreSQL, as a large object under the LOB
--   settings, and needs PostGIS on the target before the load. A copy and native replication carry
--   it as it is; the target needs PostGIS and the same entries of spatial_ref_sys, and an older
--   version may refuse what a newer one wrote.
-- remedy: Create the extension on the target in the same version or a later one before the schema,
--   bring your own rows of spatial_ref_sys, and compare ST_AsEWKB after the load.
-- actor: target DBA
-- reference: PostGIS manual, Upgrading; AWS DMS user guide, Using a PostgreSQL database as an AWS
--   DMS source (source data types); AWS DMS user guide, Premigration assessments for PostgreSQL
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.type
  FROM source_column k
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
  JOIN source_table t ON t.oid = k.table_oid
 WHERE c.action = 'copy'
   AND k.base_type IN ('geometry', 'geography', 'raster', 'topogeometry', 'box2d', 'box3d')
   AND k.base_kind = 'b'
   AND k.base_schema <> 'pg_catalog'
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
