-- id: sch-sequence-behind
-- title: Sequence that is behind after the load
-- side: both
-- severity: dms=blocker@verify logical=blocker@verify copy=blocker@verify
-- examines: SELECT count(*) FROM source_sequence
-- finding: sequence {schema}.{name} {difference}
-- why: The target is about to give out numbers that the source has given out, or that rows have. The
--   first inserts fail with duplicate keys, one after the other; where no key forbids it two rows get one
--   number.
-- remedy: Set the sequence on the target to its value on the source, or beyond the rows, whichever is
--   further, when nothing writes to the source any more.
-- remedy-sql: SELECT setval(format('%I.%I', {target_schema:literal}, {target_name:literal})::regclass, {value:sql})
-- reference: PostgreSQL manual, Sequence Manipulation Functions

-- One that is behind its source, but beyond all rows that have their number from it, is a warning: the
-- source may have gone on since, or given out numbers that no row has. How far rows go is known where
-- an index tells it at once. A column leads to its sequence on the target, whatever that is called; where none
-- does, the name. In the source's place one is right that begins anew after its end, or has rows at the last
-- number that it can give: markers, which would use it up.
WITH pair AS MATERIALIZED (SELECT * FROM relation_pair),
used AS MATERIALIZED (
    SELECT oid AS sequence_oid, owner_table_oid AS table_oid, owner_column AS column_name
      FROM source_sequence WHERE owner_table_oid IS NOT NULL
    UNION SELECT sequence_oid, table_oid, column_name FROM source_sequence_use
),
target_used AS MATERIALIZED (
    SELECT oid AS sequence_oid, owner_table_oid AS table_oid, owner_column AS column_name
      FROM target_sequence WHERE owner_table_oid IS NOT NULL
    UNION SELECT sequence_oid, table_oid, column_name FROM target_sequence_use
),
linked AS MATERIALIZED (
    SELECT DISTINCT u.sequence_oid, t.sequence_oid AS target_oid
      FROM used u
      JOIN pair p ON p.source_oid = u.table_oid
      LEFT JOIN selected_column c ON c.table_id = u.table_oid AND c.source_name = u.column_name
      LEFT JOIN target_used t ON t.table_oid = p.target_oid
                             AND t.column_name = coalesce(c.target_name, u.column_name)
),
paired AS MATERIALIZED (SELECT * FROM linked WHERE target_oid IS NOT NULL),
moved AS MATERIALIZED (
    SELECT q.*, p.target_oid, count(*) OVER (PARTITION BY q.oid) AS targets
      FROM source_sequence q
      LEFT JOIN paired p ON p.sequence_oid = q.oid
     WHERE q.extension IS NULL
       AND (q.oid IN (SELECT sequence_oid FROM linked) OR NOT (SELECT has_task FROM assessment))
),
named AS MATERIALIZED (SELECT oid, schema, name FROM target_sequence),
reached AS MATERIALIZED (
    SELECT sequence_oid, max(highest) AS highest, min(lowest) AS lowest, min(can_read) AS can_read
      FROM target_sequence_values
     GROUP BY sequence_oid
),
state AS (
    SELECT m.schema, m.name, m.targets, t.schema AS target_schema, t.name AS target_name, m.increment,
           m.can_select, t.can_select AS target_can_select, r.can_read, m.last_value, t.last_value AS target_last_value,
           coalesce(m.last_value + m.increment, m.start_value) AS next,
           coalesce(t.last_value + t.increment, t.start_value) AS target_next,
           iif(m.increment > 0, r.highest, r.lowest) AS reached, r.sequence_oid,
           coalesce(t.cycles
                    OR iif(t.increment > 0, r.highest > t.maximum - t.increment, r.lowest < t.minimum - t.increment),
                    0) AS is_open
      FROM moved m
      LEFT JOIN named n ON n.schema = m.schema AND n.name = m.name
     CROSS JOIN target_sequence t ON t.oid = coalesce(m.target_oid, n.oid)
      LEFT JOIN reached r ON r.sequence_oid = t.oid
),
judged AS (
    SELECT *, coalesce(iif(increment > 0, target_next <= reached, target_next >= reached), 0)
              AND NOT (is_open AND target_next = next) AS is_behind_rows,
           last_value IS NOT NULL
           AND iif(increment > 0, target_next < next, target_next > next) AS is_behind_source
      FROM state
)
SELECT 'sequence' AS object_type, schema, name,
       CASE WHEN targets > 1 THEN target_schema || '.' || target_name END AS part,
       CASE WHEN is_behind_rows THEN 'gives ' || target_next || ' next on the target, and rows have got as far as ' || reached
            ELSE 'gives ' || target_next || ' next on the target, and ' || next || ' on the source' END AS difference,
       target_schema, target_name,
       CASE WHEN is_open THEN coalesce(last_value, reached)
            WHEN increment > 0 THEN max(coalesce(reached, last_value), coalesce(last_value, reached))
            ELSE min(coalesce(reached, last_value), coalesce(last_value, reached)) END AS value,
       CASE WHEN NOT can_select THEN 'the role on the source has no SELECT on sequence ' || schema || '.' || name
            WHEN NOT target_can_select
            THEN 'the role on the target has no SELECT on sequence ' || target_schema || '.' || target_name
            WHEN NOT can_read THEN 'the role on the target may not read all rows that have their number from sequence '
                                   || target_schema || '.' || target_name END AS cannot_tell,
       CASE WHEN NOT is_behind_rows AND reached IS NOT NULL THEN 'warning' END AS severity_dms,
       CASE WHEN NOT is_behind_rows AND reached IS NOT NULL THEN 'warning' END AS severity_logical,
       CASE WHEN NOT is_behind_rows AND reached IS NOT NULL THEN 'warning' END AS severity_copy
  FROM judged
 WHERE is_behind_rows OR is_behind_source
    OR NOT can_select OR NOT target_can_select OR coalesce(NOT can_read, 0)
