-- id: typ-enum
-- title: Enum, whose labels no engine carries
-- aliases: unsupported-data-types-in-source
-- side: both
-- severity: dms=warning logical=info@cdc
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is of the enum {type}
-- why: Labels are part of the schema: ALTER TYPE ADD VALUE on the source is not replicated, and the
--   first row with the new label stops the apply. AWS DMS moves the values as strings of 64
--   characters; its table of what migrates even says that enums do not, while its type map names
--   that form.
-- remedy: Freeze the labels from the copy of the schema until the cutover, or add a new one on the
--   target first. With AWS DMS try one table with the very version that will run, and compare the
--   column. Sorting follows the order of the labels, so make the type from a dump, not by hand.
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (source data
--   types); PostgreSQL manual, Logical Replication (Restrictions)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.type,
       CASE WHEN s.mode = 'drop-and-create' OR g.oid IS NULL THEN 'none' END AS severity_dms
  FROM source_column k
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
 CROSS JOIN selected_table s ON s.table_id = k.table_oid AND c.action = 'copy'
 CROSS JOIN source_table t ON t.oid = k.table_oid
  LEFT JOIN target_table g ON g.schema = s.target_schema AND g.name = s.target_name
  LEFT JOIN target_column o ON o.table_oid = g.oid AND o.name = c.target_name
 WHERE k.base_kind = 'e' AND coalesce(o.base_kind, 'e') = 'e'
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
