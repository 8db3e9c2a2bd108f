-- id: typ-enum-labels-differ
-- title: Enum whose labels differ on the target
-- side: both
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM source_type WHERE kind = 'e'
-- finding: the enum {schema}.{name} {difference}
-- why: A value whose label the target lacks is refused (invalid input value for enum), and the load
--   or the apply stops at that row. Where only the order differs every row arrives, but
--   comparisons, sorting, ranges and a partition by that column follow the other order.
-- remedy: Add the missing labels on the target in their places (ALTER TYPE ... ADD VALUE ... BEFORE
--   ...). The order of labels that exist cannot be changed: make the type anew from the source's
--   dump while no rows are there.
-- reference: PostgreSQL manual, Enumerated Types; ALTER TYPE
WITH enumeration AS MATERIALIZED (
    SELECT oid, schema, name FROM source_type WHERE kind = 'e'
),
mention AS (
    SELECT y.oid, y.schema, y.name, k.table_oid, k.number
      FROM enumeration y
     CROSS JOIN source_column k ON k.base_type = y.name AND k.base_oid = y.oid
     WHERE k.base_schema <> 'pg_catalog' OR k.element_oid IS NOT NULL
     UNION ALL
    SELECT y.oid, y.schema, y.name, k.table_oid, k.number
      FROM enumeration y
     CROSS JOIN source_column k ON k.element_type = y.name AND k.element_oid = y.oid
),
used AS (
    SELECT DISTINCT m.oid, m.schema, m.name
      FROM mention m
     CROSS JOIN selected_column c ON c.table_id = m.table_oid AND c.position = m.number
     WHERE c.action = 'copy'
),
pair AS MATERIALIZED (
    SELECT u.schema, u.name, u.oid AS source_oid, g.oid AS target_oid
      FROM used u
      JOIN target_type g ON g.schema = u.schema AND g.name = u.name AND g.kind = 'e'
),
label AS MATERIALIZED (
    SELECT p.source_oid, a.position, a.label, b.position AS target_position
      FROM pair p
      JOIN source_enum_label a ON a.type_oid = p.source_oid
      LEFT JOIN target_enum_label b ON b.type_oid = p.target_oid AND b.label = a.label
),
judged AS (
    SELECT p.schema, p.name,
           (SELECT group_concat(m.label, ', ') FROM label m
             WHERE m.source_oid = p.source_oid AND m.target_position IS NULL) AS missing,
           EXISTS (SELECT 1 FROM label a JOIN label b ON b.source_oid = a.source_oid
                    WHERE a.source_oid = p.source_oid AND b.position > a.position
                      AND b.target_position < a.target_position) AS is_reordered
      FROM pair p
)
SELECT 'type' AS object_type, schema, name, NULL AS part,
       CASE WHEN missing IS NULL THEN 'sorts its labels in another order on the target'
            ELSE 'lacks on the target: ' || missing END AS difference,
       CASE WHEN missing IS NULL THEN 'warning' END AS severity_dms,
       CASE WHEN missing IS NULL THEN 'warning' END AS severity_logical,
       CASE WHEN missing IS NULL THEN 'warning' END AS severity_copy
  FROM judged
 WHERE missing IS NOT NULL OR is_reordered
