-- id: key-not-null-inheritance
-- title: Child table that lets NULL in where its parent does not
-- side: source
-- severity: dms=info logical=warning@full-load copy=warning@full-load
-- examines: SELECT count(*) FROM selected_table s JOIN source_table t ON t.oid = s.table_id
--   WHERE t.inherits
-- finding: {schema}.{name} lets NULL into column {part}, its parent {parent} does not
-- why: NOT NULL was set on the parent with ONLY, or taken from the child. A schema that is made from a
--   dump gives the child what the parent has: the load then fails at the first row with NULL. From
--   version 18 on an upgrade in place refuses such a table.
-- remedy: Look for rows with NULL in the child. If there are none, set NOT NULL there; else take it
--   from the parent, or put a value in.
-- remedy-sql: ALTER TABLE {schema}.{name} ALTER COLUMN {part} SET NOT NULL
-- reference: PostgreSQL manual, Inheritance; PostgreSQL 18 release notes
SELECT 'column' AS object_type, t.schema, t.name, c.name AS part,
       p.schema || '.' || p.name AS parent
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id AND t.inherits
  JOIN source_table p ON p.oid = t.parent_oid
  JOIN source_column c ON c.table_oid = t.oid
  JOIN source_column d ON d.table_oid = p.oid AND d.name = c.name
 WHERE d.not_null
   AND NOT c.not_null
   AND p.oid NOT IN (SELECT table_oid FROM source_constraint
                      WHERE type = 'n' AND definition LIKE '% NO INHERIT'
                        AND columns = json_array(c.name))
