-- id: sch-relation-missing
-- title: Table, view or sequence that is on one side only
-- side: both
-- severity: dms=blocker@verify logical=blocker@verify copy=blocker@verify
-- examines: SELECT (SELECT count(*) FROM source_table) + (SELECT count(*) FROM source_sequence)
-- finding: {kind} {schema}.{name} is only on the {place}
-- why: What the target lacks, the application will ask for; what only the target has, the source's
--   owner has not seen, and an application may write to it by mistake.
-- remedy: Create what is missing, from pg_dump --schema-only of the source, or say with a waiver
--   that it is not to come. Of what is only on the target find out who made it.
-- reference: PostgreSQL manual, pg_dump

-- With a task only what it selects is looked for, under the name that it has on the target. The
-- sequence of an identity column goes with its column.
WITH told AS MATERIALIZED (SELECT has_task FROM assessment),
source_side (kind, schema, name, target_schema, target_name) AS MATERIALIZED (
    SELECT CASE t.kind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'
                       WHEN 'f' THEN 'foreign table' ELSE 'table' END,
           t.schema, t.name, coalesce(s.target_schema, t.schema), coalesce(s.target_name, t.name)
      FROM source_table t
      LEFT JOIN selected_table s ON s.table_id = t.oid
     WHERE t.extension IS NULL AND (s.table_id IS NOT NULL OR NOT (SELECT has_task FROM told))
    UNION ALL
    SELECT 'sequence', q.schema, q.name, q.schema, q.name
      FROM source_sequence q
     WHERE q.extension IS NULL AND coalesce(q.owner_kind, '') <> 'i'
       AND NOT (SELECT has_task FROM told)
),
target_side (kind, schema, name) AS MATERIALIZED (
    SELECT CASE t.kind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'
                       WHEN 'f' THEN 'foreign table' ELSE 'table' END, t.schema, t.name
      FROM target_table t
     WHERE t.extension IS NULL
    UNION ALL
    SELECT 'sequence', q.schema, q.name
      FROM target_sequence q
     WHERE q.extension IS NULL AND coalesce(q.owner_kind, '') <> 'i'
)
SELECT s.kind AS object_type, s.schema, s.name, NULL AS part, s.kind, 'source' AS place,
       'blocker' AS severity_dms, 'blocker' AS severity_logical, 'blocker' AS severity_copy
  FROM source_side s
  LEFT JOIN target_side t ON t.schema = s.target_schema AND t.name = s.target_name
 WHERE t.name IS NULL
UNION ALL
SELECT t.kind, t.schema, t.name, NULL, t.kind, 'target', 'warning', 'warning', 'warning'
  FROM target_side t
  LEFT JOIN source_side s ON s.target_schema = t.schema AND s.target_name = t.name
 WHERE s.name IS NULL AND t.name NOT LIKE 'awsdms\_%' ESCAPE '\' AND NOT (SELECT has_task FROM told)
