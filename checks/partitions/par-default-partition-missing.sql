-- id: par-default-partition-missing
-- title: Rows of a partition find no place in the target's partitions
-- side: both
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM selected_table s JOIN source_table t ON t.oid = s.table_id
--   WHERE t.kind = 'p'
-- finding: {target} has no partition for rows of {partition}, {bound}{certainty}, and no default
-- why: A row that no partition accepts is refused: "no partition of relation found for row". The load
--   of the table, the batch or the subscription stops there, at the first such row.
-- remedy: Give the target the missing partitions, or a default partition that takes what is left.
-- reference: PostgreSQL manual, Table Partitioning (DEFAULT partition); AWS re:Post, best practices
--   for migrating PostgreSQL to RDS for PostgreSQL with AWS DMS

-- Looked at is the first level of tables that both sides divide by the same key. A list is covered if
-- each of its values is in some list; a range if ranges of the target that join on to each other
-- lead from its lower to its upper bound, or one holds it whole, which can be told where the bounds
-- are whole numbers or begin with a date. What cannot be told gives a warning, and so does the
-- source's default partition and a partition without a byte.
WITH RECURSIVE pair AS MATERIALIZED (
    SELECT s.table_id, s.source_schema, s.source_name, s.mode, t.oid AS target_oid, a.strategy,
           s.target_schema || '.' || s.target_name AS target
      FROM selected_table s
      JOIN source_table o ON o.oid = s.table_id AND o.kind = 'p'
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name AND t.kind = 'p'
      JOIN source_partition a ON a.table_oid = o.oid
      JOIN target_partition b ON b.table_oid = t.oid
     WHERE a.strategy = b.strategy
       AND (a.key_definition = b.key_definition
            OR s.table_id IN (SELECT table_id FROM selected_column WHERE source_name <> target_name))
       AND t.oid NOT IN (SELECT d.parent_oid
                           FROM target_table d
                           JOIN target_partition e ON e.table_oid = d.oid
                          WHERE d.is_partition AND e.bound = 'DEFAULT')
       AND NOT (o.is_partition AND o.parent_oid IN (SELECT table_id FROM selected_table))
),
source_bound AS MATERIALIZED (
    SELECT p.table_id, p.strategy, p.target_oid, t.oid, t.schema, t.name, b.bound
      FROM pair p
      JOIN source_table t ON t.parent_oid = p.table_id AND t.is_partition
      JOIN source_partition b ON b.table_oid = t.oid
),
target_bound AS MATERIALIZED (
    SELECT p.table_id, p.strategy, b.bound
      FROM pair p
      JOIN target_table t ON t.parent_oid = p.target_oid AND t.is_partition
      JOIN target_partition b ON b.table_oid = t.oid
),
missing AS MATERIALIZED (
    SELECT s.*
      FROM source_bound s
      LEFT JOIN target_bound t ON t.table_id = s.table_id AND t.bound = s.bound
     WHERE t.bound IS NULL
),
range_end AS MATERIALIZED (
    SELECT 's' AS side, oid AS id, table_id,
           substr(bound, 18, instr(bound, ') TO (') - 18) AS low,
           substr(bound, instr(bound, ') TO (') + 6,
                  length(bound) - instr(bound, ') TO (') - 6) AS high
      FROM missing WHERE strategy = 'r' AND bound <> 'DEFAULT'
    UNION ALL
    SELECT 't', row_number() OVER (), table_id,
           substr(bound, 18, instr(bound, ') TO (') - 18),
           substr(bound, instr(bound, ') TO (') + 6,
                  length(bound) - instr(bound, ') TO (') - 6)
      FROM target_bound WHERE strategy = 'r'
),
range AS MATERIALIZED (
    SELECT side, id, table_id, low, high, ends.low_value, ends.high_value
      FROM (SELECT *,
                   CASE WHEN trim(low, '''') GLOB '[0-9]*'
                         AND trim(low, '''') NOT GLOB '*[^0-9]*'
                        THEN CAST(trim(low, '''') AS INTEGER)
                        WHEN low GLOB '''[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'''
                        THEN trim(low, '''') END AS low_value,
                   CASE WHEN trim(high, '''') GLOB '[0-9]*'
                         AND trim(high, '''') NOT GLOB '*[^0-9]*'
                        THEN CAST(trim(high, '''') AS INTEGER)
                        WHEN high GLOB '''[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'''
                        THEN trim(high, '''') END AS high_value
              FROM range_end) ends
),
unclear AS MATERIALIZED (
    SELECT DISTINCT table_id FROM range
     WHERE (low_value IS NULL AND low <> 'MINVALUE') OR (high_value IS NULL AND high <> 'MAXVALUE')
),
chain (id, table_id, goal, goal_value, reached, reached_value) AS (
    SELECT id, table_id, high, high_value, low, low_value FROM range WHERE side = 's'
    UNION
    SELECT c.id, c.table_id, c.goal, c.goal_value, t.high, t.high_value
      FROM chain c
      JOIN range t ON t.table_id = c.table_id AND t.side = 't'
     WHERE c.reached <> c.goal
       AND (t.low = c.reached
            OR ((t.low = 'MINVALUE' OR t.low_value <= c.reached_value)
                AND (t.high = 'MAXVALUE' OR t.high_value > c.reached_value)))
),
list_value AS MATERIALIZED (
    SELECT 's' AS side, m.oid, m.table_id, e.value
      FROM missing m
      JOIN json_each('[' || replace(json_quote(substr(m.bound, 16, length(m.bound) - 16)), ', ', '","')
                     || ']') e
     WHERE m.strategy = 'l' AND m.bound <> 'DEFAULT'
    UNION ALL
    SELECT 't', NULL, t.table_id, e.value
      FROM target_bound t
      JOIN json_each('[' || replace(json_quote(substr(t.bound, 16, length(t.bound) - 16)), ', ', '","')
                     || ']') e
     WHERE t.strategy = 'l'
),
full_hash AS MATERIALIZED (
    SELECT table_id
      FROM target_bound
     WHERE strategy = 'h'
     GROUP BY table_id
    HAVING sum(1.0 / CAST(substr(bound, instr(bound, 'modulus ') + 8) AS INTEGER)) > 0.999999
),
covered (oid) AS MATERIALIZED (
    SELECT id FROM chain
     WHERE reached = goal OR reached = 'MAXVALUE' OR reached_value >= goal_value
    UNION
    SELECT m.oid FROM missing m
     WHERE m.strategy = 'l' AND m.bound <> 'DEFAULT'
       AND m.oid NOT IN (SELECT s.oid
                           FROM list_value s
                           LEFT JOIN list_value t ON t.side = 't' AND t.table_id = s.table_id
                                                 AND t.value = s.value
                          WHERE s.side = 's' AND t.value IS NULL)
    UNION
    SELECT oid FROM missing WHERE table_id IN (SELECT table_id FROM full_hash)
),
judged AS (
    SELECT m.*, p.mode, p.target,
           m.bound = 'DEFAULT' OR m.table_id IN (SELECT table_id FROM unclear) AS is_unclear,
           coalesce(z.heap_bytes = 0, 0) AS is_empty
      FROM missing m
      JOIN pair p ON p.table_id = m.table_id
      LEFT JOIN source_table_size z ON z.table_oid = m.oid
     WHERE m.oid NOT IN (SELECT oid FROM covered)
       AND NOT (m.bound = 'DEFAULT' AND coalesce(z.heap_bytes = 0, 0))
)
SELECT 'table' AS object_type, schema, name, NULL AS part, target, schema || '.' || name AS partition,
       bound,
       CASE WHEN is_unclear THEN ', as far as can be told'
            WHEN is_empty THEN ', which is empty so far' ELSE '' END AS certainty,
       CASE WHEN mode = 'drop-and-create' THEN 'none' WHEN is_unclear OR is_empty THEN 'warning' END
           AS severity_dms,
       CASE WHEN is_unclear OR is_empty THEN 'warning' END AS severity_logical,
       CASE WHEN mode = 'drop-and-create' THEN 'none' WHEN is_unclear OR is_empty THEN 'warning' END
           AS severity_copy
  FROM judged
