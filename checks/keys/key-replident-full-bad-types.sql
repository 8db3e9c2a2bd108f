-- id: key-replident-full-bad-types
-- title: Whole rows as replica identity, with a type that has no equality
-- side: source
-- severity: logical=blocker@cdc
-- examines: SELECT count(*) FROM selected_table s JOIN source_table t ON t.oid = s.table_id
--   WHERE t.replica_identity = 'f'
-- finding: {schema}.{name} has REPLICA IDENTITY FULL and no primary key, and rows cannot be compared
--   by {columns}
-- why: The subscription has to find the row that holds all the old values. Of json, xml, point and
--   other types without a B-tree or hash operator class it cannot tell whether two values are equal:
--   the first update or delete stops it with "could not identify an equality operator".
-- remedy: Give the table a primary key on both sides, or change the column's type (jsonb instead of
--   json), before the subscription.
-- reference: PostgreSQL manual, Logical Replication (Publication: Replica Identity)
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part,
       group_concat(c.name || ' (' || c.type || ')', ', ') AS columns
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
  JOIN source_column c ON c.table_oid = t.oid
  JOIN source_type_without_equality e ON e.schema = c.type_schema AND e.name = c.type_name
 WHERE t.kind = 'r'
   AND t.replica_identity = 'f'
   AND t.persistence = 'p'
   AND c.generated = ''
   AND t.oid NOT IN (SELECT table_oid FROM source_constraint WHERE type = 'p')
 GROUP BY t.oid
