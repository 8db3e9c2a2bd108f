-- id: seq-type-differs
-- title: Sequence that is defined otherwise on the target
-- side: both
-- severity: dms=blocker@cutover logical=blocker@cutover copy=blocker@cutover
-- examines: SELECT count(*) FROM source_sequence
-- finding: sequence {schema}.{name} is otherwise on the target: {differences}
-- why: Numbers are not given out as before: another step or limit lets two systems that share a
--   range collide, and a sequence without CYCLE stops where the other one went on. Where the limits
--   on the target end before the number that the source has reached, setval fails as out of bounds
--   in the middle of the cutover.
-- remedy: Alter the sequence on the target to what it is on the source, or waive the difference if
--   it is wanted, such as a move from integer to bigint.
-- remedy-sql: ALTER SEQUENCE {target_schema}.{target_name} {definition:sql}
-- reference: PostgreSQL manual, ALTER SEQUENCE

-- A wider type or limit, upwards, is the usual repair of a sequence that runs out: no loss.
WITH moved AS MATERIALIZED (
    SELECT q.*, s.target_schema AS table_schema, s.target_name AS table_name,
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
paired AS (
    SELECT m.*, coalesce(o.oid, n.oid) AS target_oid
      FROM moved m
      LEFT JOIN owned o ON o.table_schema = m.table_schema AND o.table_name = m.table_name
                       AND o.owner_column = m.column_name
      LEFT JOIN named n ON n.schema = m.schema AND n.name = m.name
),
compared AS (
    SELECT p.schema, p.name, p.last_value, t.schema AS target_schema, t.name AS target_name,
           t.minimum AS target_minimum, t.maximum AS target_maximum,
           CASE WHEN t.type <> p.type AND (t.minimum > p.minimum OR t.maximum < p.maximum)
                THEN ' AS ' || p.type ELSE '' END
           || CASE WHEN t.increment <> p.increment THEN ' INCREMENT ' || p.increment ELSE '' END
           || CASE WHEN t.minimum > p.minimum THEN ' MINVALUE ' || p.minimum ELSE '' END
           || CASE WHEN t.maximum < p.maximum THEN ' MAXVALUE ' || p.maximum ELSE '' END
           || CASE WHEN t.cycles = p.cycles THEN '' WHEN p.cycles THEN ' CYCLE' ELSE ' NO CYCLE' END
               AS definition,
           CASE WHEN t.increment <> p.increment
                THEN ', step ' || t.increment || ' for ' || p.increment ELSE '' END
           || CASE WHEN t.minimum > p.minimum
                   THEN ', minimum ' || t.minimum || ' for ' || p.minimum ELSE '' END
           || CASE WHEN t.maximum < p.maximum
                   THEN ', maximum ' || t.maximum || ' for ' || p.maximum ELSE '' END
           || CASE WHEN t.cycles <> p.cycles
                   THEN CASE WHEN t.cycles THEN ', CYCLE' ELSE ', no CYCLE' END ELSE '' END
               AS differences
      FROM paired p
      CROSS JOIN target_sequence t ON t.oid = p.target_oid
)
SELECT 'sequence' AS object_type, schema, name, NULL AS part,
       substr(differences, 3) AS differences, target_schema, target_name,
       ltrim(definition) AS definition,
       CASE WHEN fits THEN 'warning' END AS severity_dms,
       CASE WHEN fits THEN 'warning' END AS severity_logical,
       CASE WHEN fits THEN 'warning' END AS severity_copy
  FROM (SELECT *, coalesce(last_value BETWEEN target_minimum AND target_maximum, 1) AS fits
          FROM compared)
 WHERE differences <> ''
