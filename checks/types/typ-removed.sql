-- id: typ-removed
-- title: Built-in type that the target's version does not have
-- side: both
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type}, which the target's version of PostgreSQL
--   does not have
-- why: The table cannot be created on the target as it is, so nothing can be loaded into it.
--   abstime, reltime and tinterval ended with PostgreSQL 12; xid8 and others begin with 13,
--   multiranges with 14.
-- remedy: Change the column on the source before the move, such as abstime to timestamptz, reltime
--   to interval and tinterval to tstzrange (ALTER TABLE ... ALTER COLUMN ... TYPE ... USING, which
--   rewrites the table), or move to a version that has the type.
-- actor: source DBA, application
-- reference: PostgreSQL manual, Release Notes of 12 (Migration to Version 12), of 13 and of 14
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.type
  FROM source_column k
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
  JOIN source_table t ON t.oid = k.table_oid
 WHERE c.action = 'copy'
   AND k.base_schema = 'pg_catalog'
   AND k.base_kind <> 'c'
   AND coalesce(k.element_type, k.base_type) NOT IN (SELECT name FROM target_built_in_type)
   AND k.base_type NOT IN (SELECT name FROM target_built_in_type)
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
