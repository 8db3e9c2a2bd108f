-- id: ext-missing-on-target
-- title: An extension is not in the target database yet
-- aliases: Google EXTENSIONS_NOT_MIGRATED
-- side: both
-- severity: dms=blocker logical=blocker copy=warning
-- examines: SELECT count(*) FROM source_extension
-- finding: extension {name} {version} is on the source, and not in the target database{use}
-- why: Tables with its types, indexes with its operators and code that calls its functions cannot
--   be created without it. AWS DMS and native replication do not create extensions: AWS DMS makes
--   varchar columns of its types, and cannot make those of PostGIS at all. A copy of the whole
--   database creates it along with the schema, if the role may: that takes a superuser, or from
--   PostgreSQL 13 on an extension that is trusted.
-- remedy: Create the extension on the target before the tables, in the schema that it has on the
--   source; make that schema first if it is not there. A managed platform may have a list of those that
--   it allows (ext-allowlist).
-- remedy-sql: CREATE EXTENSION {name} SCHEMA {extension_schema}
-- reference: PostgreSQL manual, CREATE EXTENSION; AWS DMS user guide, Migrating PostGIS spatial data
--   types

-- One that the target cannot create at all is ext-unavailable-on-target's. That its list does not allow
-- one says ext-allowlist besides: not every role sees that list.
WITH RECURSIVE used (oid) AS (
    SELECT t.oid
      FROM selected_column s
      JOIN source_column c ON c.table_oid = s.table_id AND c.number = s.position
      JOIN source_type t ON t.schema = c.type_schema AND t.name = c.type_name
     WHERE s.action = 'copy'
    UNION
    SELECT p.oid
      FROM used u
      JOIN source_type t ON t.oid = u.oid
      JOIN source_type p ON p.oid IN (t.element_oid, t.base_oid)
),
wanted AS (
    SELECT e.name, e.version, e.schema AS extension_schema,
           EXISTS (SELECT 1
                     FROM used u
                     JOIN source_type t ON t.oid = u.oid
                    WHERE t.extension = e.name) AS is_used
      FROM source_extension e
)
SELECT 'extension' AS object_type, NULL AS schema, w.name, NULL AS part,
       w.version, w.extension_schema,
       CASE WHEN w.is_used THEN ', and columns that are moved have its types' ELSE '' END AS use,
       CASE WHEN NOT w.is_used OR w.name NOT GLOB 'postgis*' THEN 'warning' END AS severity_dms,
       CASE WHEN NOT w.is_used THEN 'warning' END AS severity_logical,
       CASE WHEN v.is_superuser THEN 'info' END AS severity_copy
  FROM wanted w, target_server v
 WHERE NOT EXISTS (SELECT 1 FROM target_extension t WHERE t.name = w.name)
   AND EXISTS (SELECT 1 FROM target_available_extension a WHERE a.name = w.name)
