-- id: obj-inheritance
-- title: Table with children by inheritance, of which AWS DMS reads the rows twice
-- side: source
-- severity: dms=warning
-- examines: SELECT count(*) FROM selected_table
-- finding: table {schema}.{name} is selected, and so are tables that inherit from it: {children}
-- why: AWS DMS reads the parent without ONLY, so that the rows of the children are loaded into the
--   parent's table, too. Where AWS DMS creates the tables, nothing inherits from anything any more.
--   A copy and native replication read the parent's own rows alone.
-- remedy: Create the tables on the target before, with their inheritance, and select the children
--   alone; the parent's own rows, if it has any, go in by hand.
-- actor: migration
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (limitations);
--   PostgreSQL manual, Inheritance

-- CROSS keeps the order: from the child to its parent.
SELECT 'table' AS object_type, p.schema, p.name, NULL AS part,
       group_concat(c.schema || '.' || c.name, ', ') AS children
  FROM selected_table s
  JOIN source_table c ON c.oid = s.table_id
  CROSS JOIN source_table p ON p.oid = c.parent_oid
  CROSS JOIN selected_table o ON o.table_id = p.oid
 WHERE c.inherits
 GROUP BY p.oid
