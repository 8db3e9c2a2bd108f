-- id: typ-system-composite
-- title: Column of the row type of a system catalog
-- side: both
-- severity: logical=blocker copy=blocker
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type}, a row of a system catalog, of which version
--   {target_major} has another layout than {source_major}
-- why: Catalogs gain and lose columns with every version. The text of such a row from the old
--   version has too many fields or too few for the new one, and the load stops at the first row
--   (malformed record literal); where the number happens to fit, fields are taken for others.
-- remedy: Keep what is needed of it in columns of its own, or as jsonb (to_jsonb(column)), before
--   the move.
-- actor: source DBA
-- reference: PostgreSQL manual, System Catalogs; pg_upgrade (system-defined composite types)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.type,
       a.source_version_num / 10000 AS source_major,
       a.target_version_num / 10000 AS target_major
  FROM source_column k
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
  JOIN source_table t ON t.oid = k.table_oid
  JOIN assessment a ON a.source_version_num / 10000 <> a.target_version_num / 10000
  JOIN target_server v
 WHERE c.action = 'copy'
   AND k.base_kind = 'c' AND k.base_schema IN ('pg_catalog', 'information_schema')
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
