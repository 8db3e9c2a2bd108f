-- id: seq-not-migrated
-- title: Sequence that stays behind
-- side: both
-- severity: dms=warning@cutover logical=warning@cutover copy=warning@cutover
-- examines: SELECT count(*) FROM source_sequence
-- finding: sequence {schema}.{name} has reached {last_value}, {there}
-- why: AWS DMS and native logical replication move the rows that got their number from a sequence,
--   not the sequence. After the cutover it begins again, and the first inserts fail with duplicate
--   keys or, where no key forbids it, give numbers out twice. A copy by this tool moves it,
--   as it is at that time: what the source gives out later the target does not know.
-- remedy: As the last step of the cutover, when nobody writes to the source any more, set each
--   sequence on the target to its value on the source. Collect again before that: the value in the
--   statement is as old as the facts.
-- remedy-sql: SELECT setval(format('%I.%I', {target_schema:literal}, {target_name:literal})::regclass,
--   {value:sql})
-- reference: PostgreSQL manual, Logical Replication (Restrictions); AWS DMS user guide, Using
--   a PostgreSQL database as an AWS DMS source (limitations)

-- The sequence of a column is the one that the column has on the target, whatever it is called. One
-- that no column owns goes with the schemas of the selected tables.
WITH moved AS MATERIALIZED (
    SELECT q.oid, q.schema, q.name, q.increment, q.last_value, q.can_select,
           s.target_schema AS table_schema, s.target_name AS table_name, c.target_name AS column_name
      FROM source_sequence q
      LEFT JOIN selected_table s ON s.table_id = q.owner_table_oid
      LEFT JOIN selected_column c ON c.table_id = s.table_id AND c.source_name = q.owner_column
                                 AND c.action = 'copy'
     WHERE q.extension IS NULL
       AND (q.last_value IS NOT NULL OR NOT q.can_select)
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
paired AS (
    SELECT m.*, coalesce(o.oid, n.oid) AS target_oid
      FROM moved m
      LEFT JOIN owned o ON o.table_schema = m.table_schema AND o.table_name = m.table_name
                       AND o.owner_column = m.column_name
      LEFT JOIN named n ON n.schema = m.schema AND n.name = m.name
)
SELECT 'sequence' AS object_type, p.schema, p.name, NULL AS part, p.last_value,
       CASE WHEN t.oid IS NULL THEN 'and the target has no such sequence yet'
            WHEN t.last_value IS NULL THEN 'and the target''s is unused'
            ELSE 'and the target''s is at ' || t.last_value END AS there,
       t.schema AS target_schema, t.name AS target_name,
       CASE WHEN t.oid IS NOT NULL THEN p.last_value END AS value,
       CASE WHEN NOT p.can_select THEN 'the role on the source has no SELECT on sequence '
                                       || p.schema || '.' || p.name
            WHEN NOT t.can_select THEN 'the role on the target has no SELECT on sequence '
                                       || t.schema || '.' || t.name END AS cannot_tell,
       CASE WHEN t.last_value IS NULL THEN 'none' END AS severity_copy
  FROM paired p
  LEFT JOIN target_sequence t ON t.oid = p.target_oid
 WHERE NOT p.can_select
    OR t.oid IS NULL
    OR NOT t.can_select
    OR t.last_value IS NULL
    OR CASE WHEN p.increment > 0 THEN t.last_value < p.last_value
            ELSE t.last_value > p.last_value END
