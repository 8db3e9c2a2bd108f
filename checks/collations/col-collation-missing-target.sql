-- id: col-collation-missing-target
-- title: Column with a collation that the target does not have
-- aliases: Azure 603402
-- side: both
-- severity: dms=warning logical=blocker copy=blocker
-- examines: SELECT count(*) FROM source_collation
-- finding: column {part} of {schema}.{name} has the collation {collation}, which the target does
--   not have
-- why: The table cannot be created on the target as it is (collation does not exist). The server's
--   own collations come from its version, its ICU and the locales of its system, and are not part
--   of a dump. AWS DMS creates the table without collations, so that the column sorts by the locale
--   of the database there.
-- remedy: Install the locale on the target and run pg_import_system_collations, or create a
--   collation of that name from a locale that sorts alike (CREATE COLLATION), or change the column
--   on the source. On a managed service pick a collation that pg_collation lists there.
-- reference: PostgreSQL manual, Locale Support; Collation Support; Azure Database for PostgreSQL,
--   migration service error codes
WITH used AS (
    SELECT k.table_oid, k.name, k.collation_schema AS schema, k.collation
      FROM source_column k
     CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
     WHERE c.action = 'copy' AND k.collation IS NOT NULL AND k.collation <> 'default'
),
lacking AS MATERIALIZED (
    SELECT s.schema, s.name
      FROM source_collation s
      LEFT JOIN target_collation g ON g.schema = s.schema AND g.name = s.name
     WHERE NOT s.is_own AND g.oid IS NULL
)
SELECT 'column' AS object_type, t.schema, t.name, u.name AS part, u.collation
  FROM used u
  JOIN lacking l ON l.schema = u.schema AND l.name = u.collation
  JOIN source_table t ON t.oid = u.table_oid
  JOIN selected_table s ON s.table_id = t.oid
  LEFT JOIN target_table g ON g.schema = s.target_schema AND g.name = s.target_name
 WHERE (g.oid IS NULL OR s.mode = 'drop-and-create')
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
