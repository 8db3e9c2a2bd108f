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
-- sequence of an identity column goes with its column; what AWS DMS leaves behind is told by
-- obj-awsdms-artifacts.
WITH told AS MATERIALIZED (SELECT has_task FROM assessment),
source_side (kind, schema, name, target_schema, target_name) AS (
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
target_side (kind, schema, name) AS (
    SELECT CASE t.kind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'
                       WHEN 'f' THEN 'foreign table' ELSE 'table' END, t.schema, t.name
      FROM target_table t
     WHERE t.extension IS NULL
    UNION ALL
    SELECT 'sequence', q.schema, q.name
      FROM target_sequence q
     WHERE q.extension IS NULL AND coalesce(q.owner_kind, '') <> 'i'
),
-- One row for each name on the target: a join of the two sides would take long where they are large.
lonely AS (
    SELECT kind, schema, name, max(is_source) AS is_source
      FROM (SELECT kind, schema, name, target_schema, target_name, 1 AS is_source FROM source_side
            UNION ALL
            SELECT kind, schema, name, schema, name, 0 FROM target_side)
     GROUP BY target_schema, target_name
    HAVING max(is_source) = min(is_source)
)
SELECT kind AS object_type, schema, name, NULL AS part, kind,
       iif(is_source, 'source', 'target') AS place,
       iif(is_source, 'blocker', 'warning') AS severity_dms,
       iif(is_source, 'blocker', 'warning') AS severity_logical,
       iif(is_source, 'blocker', 'warning') AS severity_copy
  FROM lonely
 WHERE name NOT GLOB 'awsdms_*' AND (is_source OR NOT (SELECT has_task FROM told))
