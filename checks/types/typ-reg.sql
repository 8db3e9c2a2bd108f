-- id: typ-reg
-- title: Column that names objects of the database
-- aliases: Supabase unsupported_reg_types
-- side: source
-- severity: logical=warning copy=warning
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type}, whose values are names of objects
-- why: The value travels as the name of a table, function, role or configuration and is looked up
--   on the target. What is not there yet, has another name, or lies in a schema that is not in the
--   search_path of the loading session is refused, and the load stops at that row. pg_upgrade
--   refuses most of these types, too.
-- remedy: Load these tables after the whole schema and the roles are there. Keep the names as text
--   in a column of your own, and cast where they are used.
-- actor: migration
-- reference: PostgreSQL manual, Object Identifier Types; pg_upgrade
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.type
  FROM source_column k
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
  JOIN source_table t ON t.oid = k.table_oid
 WHERE c.action = 'copy'
   AND k.base_schema = 'pg_catalog'
   AND coalesce(k.element_type, k.base_type) GLOB 'reg*'
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
