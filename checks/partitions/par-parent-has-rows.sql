-- id: par-parent-has-rows
-- title: Rows in the parent of an inheritance tree
-- side: source
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM source_table t JOIN selected_table s ON s.table_id = t.oid WHERE
--   t.has_children AND t.kind = 'r'
-- finding: {schema}.{name} has tables that inherit from it, and rows of its own; seen: {seen}
-- why: Where the children alone are selected, these rows stay behind. Where the parent is selected
--   with AWS DMS, it reads the parent without ONLY, and loads the children's rows twice. Rows in a
--   parent that is meant to be empty are often ones that a trigger failed to route.
-- remedy: Move the rows to the child they belong to. Or select the parent, too, and make sure that
--   it is read with ONLY, as a copy by pg_dump or pgcrossing does.
-- actor: source DBA, migration
-- reference: PostgreSQL manual, Inheritance; AWS DMS user guide, Using a PostgreSQL database as an
--   AWS DMS source (limitations)
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part, v.seen
  FROM source_present_row v
  JOIN selected_table s ON s.table_id = v.table_oid
  JOIN source_table t ON t.oid = v.table_oid
 WHERE t.has_children
   AND t.kind = 'r'
   AND v.rows_seen > 0
