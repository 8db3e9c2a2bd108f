-- id: ext-schema-differs
-- title: An extension is in another schema on the target
-- aliases: Azure 603407
-- side: both
-- severity: dms=warning logical=warning copy=blocker
-- examines: SELECT count(*) FROM source_extension
-- finding: extension {name} is in schema {source_schema} on the source, and in {target_schema} on the
--   target{use}
-- why: A dumped schema calls the extension's types and functions by the source's schema, so tables
--   and indexes that use them cannot be created; code that calls them without a schema finds them
--   only with another search_path.
-- remedy: Move the extension on the target into the schema that it has on the source. One that
--   cannot be moved has to be dropped and created again, before anything uses it.
-- remedy-sql: ALTER EXTENSION {name} SET SCHEMA {source_schema}
-- reference: PostgreSQL manual, ALTER EXTENSION (SET SCHEMA)
WITH used AS (
    SELECT DISTINCT t.extension AS name
      FROM selected_column s
      JOIN source_column c ON c.table_oid = s.table_id AND c.number = s.position
      JOIN source_type t ON t.schema = c.type_schema AND t.name = c.type_name
     WHERE s.action = 'copy' AND t.extension IS NOT NULL
)
SELECT 'extension' AS object_type, NULL AS schema, e.name, NULL AS part,
       e.schema AS source_schema, t.schema AS target_schema,
       CASE WHEN u.name IS NOT NULL THEN '; columns that are moved have its types' ELSE '' END AS use,
       CASE WHEN u.name IS NULL THEN 'warning' END AS severity_copy
  FROM source_extension e
  JOIN target_extension t ON t.name = e.name AND t.schema <> e.schema
  LEFT JOIN used u ON u.name = e.name
