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
-- an index tells it at once. The sequence of an identity column is the one that the column has on the target.
WITH pair AS MATERIALIZED (SELECT * FROM relation_pair),
moved AS MATERIALIZED (
    SELECT q.*, p.target_oid AS target_table, coalesce(c.target_name, q.owner_column) AS target_column
      FROM source_sequence q
      LEFT JOIN pair p ON p.source_oid = q.owner_table_oid
      LEFT JOIN selected_column c ON c.table_id = q.owner_table_oid AND c.source_name = q.owner_column
     WHERE q.extension IS NULL
       AND (p.source_oid IS NOT NULL OR NOT (SELECT has_task FROM assessment))
),
named AS MATERIALIZED (SELECT oid, schema, name FROM target_sequence),
owned AS MATERIALIZED (
    SELECT oid, owner_table_oid, owner_column FROM target_sequence WHERE owner_table_oid IS NOT NULL
),
reached AS MATERIALIZED (
    SELECT sequence_oid, max(highest) AS highest, min(lowest) AS lowest, min(can_read) AS can_read
      FROM target_sequence_values
     GROUP BY sequence_oid
),
state AS (
    SELECT m.schema, m.name, t.schema AS target_schema, t.name AS target_name, m.increment,
           m.can_select, t.can_select AS target_can_select, r.can_read, m.last_value, t.last_value AS target_last_value,
           coalesce(m.last_value + m.increment, m.start_value) AS next,
           coalesce(t.last_value + t.increment, t.start_value) AS target_next,
           iif(m.increment > 0, r.highest, r.lowest) AS reached, r.sequence_oid
      FROM moved m
      LEFT JOIN owned o ON o.owner_table_oid = m.target_table AND o.owner_column = m.target_column
      LEFT JOIN named n ON n.schema = m.schema AND n.name = m.name
     CROSS JOIN target_sequence t ON t.oid = coalesce(o.oid, n.oid)
      LEFT JOIN reached r ON r.sequence_oid = t.oid
),
judged AS (
    SELECT *, coalesce(iif(increment > 0, target_next <= reached, target_next >= reached), 0) AS is_behind_rows,
           last_value IS NOT NULL
           AND iif(increment > 0, target_next < next, target_next > next) AS is_behind_source
      FROM state
)
SELECT 'sequence' AS object_type, schema, name, NULL AS part,
       CASE WHEN is_behind_rows THEN 'gives ' || target_next || ' next on the target, and rows have got as far as ' || reached
            ELSE 'gives ' || target_next || ' next on the target, and ' || next || ' on the source' END AS difference,
       target_schema, target_name,
       CASE WHEN increment > 0 THEN max(coalesce(reached, last_value), coalesce(last_value, reached))
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
