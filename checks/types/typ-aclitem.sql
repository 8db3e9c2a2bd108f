-- id: typ-aclitem
-- title: Column that holds access rights
-- side: source
-- severity: logical=warning copy=warning
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type}, whose values name roles
-- why: A right travels as text, such as reader=r/owner, and both roles are looked up on the target:
--   where one is missing, the load stops at that row (role does not exist). In place, pg_upgrade to
--   16 or later refuses such a column.
-- remedy: Bring the roles first (pg_dumpall --roles-only), or keep the rights as text.
-- actor: target DBA
-- reference: PostgreSQL manual, Privileges; pg_upgrade (aclitem)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.type
  FROM source_column k
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
  JOIN source_table t ON t.oid = k.table_oid
 WHERE c.action = 'copy'
   AND k.base_schema = 'pg_catalog'
   AND coalesce(k.element_type, k.base_type) = 'aclitem'
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
