-- id: prv-target-sequence-update
-- title: The role may not set a sequence of the target
-- side: both
-- severity: dms=warning@cutover logical=warning@cutover copy=blocker
-- examines: SELECT count(*) FROM target_sequence
-- finding: role {role} has no UPDATE on sequence {schema}.{name} of the target
-- why: At the cutover each sequence is set to where it is on the source, by setval(), which
--   takes UPDATE; USAGE is not enough. Refused at the worst moment, the first inserts of the
--   application fail with duplicate keys.
-- remedy: Grant UPDATE. For all sequences of a schema: GRANT UPDATE ON ALL SEQUENCES IN SCHEMA.
-- remedy-sql: GRANT UPDATE ON SEQUENCE {schema}.{name} TO {role}
-- reference: PostgreSQL manual, Sequence Manipulation Functions

-- The sequence of a column is the one that the column has on the target, whatever it is called; one that
-- stays is nobody's trouble.
WITH moved AS MATERIALIZED (
    SELECT q.schema, q.name, s.target_schema AS table_schema, s.target_name AS table_name,
           c.target_name AS column_name
      FROM source_sequence q
      LEFT JOIN selected_table s ON s.table_id = q.owner_table_oid
      LEFT JOIN selected_column c ON c.table_id = s.table_id AND c.source_name = q.owner_column
                                 AND c.action = 'copy'
     WHERE q.extension IS NULL
       AND CASE WHEN q.owner_table_oid IS NOT NULL THEN c.table_id IS NOT NULL
                ELSE q.schema IN (SELECT source_schema FROM selected_table)
                     OR NOT EXISTS (SELECT 1 FROM selected_table WHERE rule_id IS NOT NULL) END
),
owned AS MATERIALIZED (
    SELECT q.oid, q.owner_column, t.schema AS table_schema, t.name AS table_name
      FROM target_sequence q
      CROSS JOIN target_table t ON t.oid = q.owner_table_oid
),
named AS MATERIALIZED (SELECT oid, schema, name FROM target_sequence),
paired (oid) AS (
    SELECT coalesce(o.oid, n.oid)
      FROM moved m
      LEFT JOIN owned o ON o.table_schema = m.table_schema AND o.table_name = m.table_name
                       AND o.owner_column = m.column_name
      LEFT JOIN named n ON n.schema = m.schema AND n.name = m.name
)
SELECT DISTINCT 'sequence' AS object_type, q.schema, q.name, NULL AS part, v.role
  FROM paired p
  CROSS JOIN target_sequence q ON q.oid = p.oid
  JOIN target_server v
 WHERE NOT q.can_update
   AND q.extension IS NULL
