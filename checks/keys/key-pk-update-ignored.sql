-- id: key-pk-update-ignored
-- title: Foreign key that passes changes of primary keys on
-- side: source
-- severity: dms=warning@cdc
-- examines: SELECT count(*) FROM selected_table s JOIN source_constraint c
--   ON c.referenced_table_oid = s.table_id
-- finding: foreign key {part} of {schema}.{name} is ON UPDATE CASCADE, so the primary key of
--   {referenced} is meant to change
-- why: AWS DMS ignores the update of a column of the primary key: the target's row keeps the old key,
--   nothing is said, and nothing stands in the table of exceptions. Later changes of that row do not
--   find it. Logical replication applies such updates.
-- remedy: Let no primary keys change while the task runs, or change them by a delete and an insert.
--   With REPLICA IDENTITY FULL and validation at least the difference is seen.
-- actor: application
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (limitations)
WITH primary_column AS MATERIALIZED (
    SELECT c.table_oid, e.value AS name
      FROM source_constraint c
      CROSS JOIN json_each(c.columns) e
     WHERE c.type = 'p' AND c.table_oid IN (SELECT table_id FROM selected_table)
),
cascading AS MATERIALIZED (
    SELECT c.oid, c.table_oid, c.name, c.referenced_table_oid, e.value AS column
      FROM source_constraint c
      CROSS JOIN json_each(c.referenced_columns) e
     WHERE c.type = 'f' AND c.update_action = 'c' AND c.parent_oid IS NULL
)
SELECT 'constraint' AS object_type, t.schema, t.name, c.name AS part,
       r.schema || '.' || r.name AS referenced
  FROM cascading c
  CROSS JOIN primary_column p ON p.table_oid = c.referenced_table_oid AND p.name = c.column
  CROSS JOIN source_table t ON t.oid = c.table_oid
  CROSS JOIN source_table r ON r.oid = c.referenced_table_oid
 GROUP BY c.oid
