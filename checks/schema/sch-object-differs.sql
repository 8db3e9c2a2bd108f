-- id: sch-object-differs
-- title: Object of another kind that is not as on the source after the load
-- side: both
-- applies-when: SELECT CASE WHEN has_task THEN 'the task selects tables, and only what is theirs is
--   compared' END FROM assessment
-- severity: dms=warning@verify logical=warning@verify copy=warning@verify
-- examines: SELECT (SELECT count(*) FROM source_object) + (SELECT count(*) FROM source_schema)
-- finding: {object_type} {label} {difference}
-- why: Schemas, operators, aggregates, casts, statistics objects, event triggers, text search configurations and
--   the like are used by queries, by plans and by whoever changes the schema: what is missing or
--   otherwise shows when they run.
-- remedy: Create it on the target as the source has it; pg_dump --schema-only writes the statement.
-- reference: PostgreSQL manual, SQL Commands; pg_dump

-- Tables, functions, types and collations have checks of their own, and publications are made on
-- request.
WITH defined (type) AS (
    VALUES ('statistics object'), ('event trigger'), ('aggregate'), ('operator'), ('cast'),
           ('text search configuration'), ('text search dictionary'), ('foreign server')
),
source_side AS MATERIALIZED (
    SELECT type, coalesce(schema, '') AS schema, name, definition FROM source_object_definition
    UNION ALL
    SELECT type, coalesce(schema, ''), name, detail FROM source_object
     WHERE extension IS NULL AND type NOT IN (SELECT type FROM defined)
    UNION ALL
    SELECT 'schema', '', name, NULL FROM source_schema WHERE extension IS NULL AND name <> 'public'
),
target_side AS MATERIALIZED (
    SELECT type, coalesce(schema, '') AS schema, name, definition FROM target_object_definition
    UNION ALL
    SELECT type, coalesce(schema, ''), name, detail FROM target_object
     WHERE extension IS NULL AND type NOT IN (SELECT type FROM defined)
    UNION ALL
    SELECT 'schema', '', name, NULL FROM target_schema WHERE extension IS NULL AND name <> 'public'
),
difference (type, schema, name, words, level) AS (
    SELECT s.type, s.schema, s.name, 'is not on the target', 'warning'
      FROM source_side s
      LEFT JOIN target_side t ON t.type = s.type AND t.schema = s.schema AND t.name = s.name
     WHERE t.name IS NULL AND s.name NOT GLOB 'awsdms_*'
    UNION ALL
    SELECT t.type, t.schema, t.name, 'is only on the target', 'info'
      FROM target_side t
      LEFT JOIN source_side s ON s.type = t.type AND s.schema = t.schema AND s.name = t.name
     WHERE s.name IS NULL AND t.name NOT GLOB 'awsdms_*'
    UNION ALL
    SELECT s.type, s.schema, s.name,
           'is ' || coalesce(t.definition, 'empty') || ' on the target, and '
           || coalesce(s.definition, 'empty') || ' on the source', 'warning'
      FROM source_side s
     CROSS JOIN target_side t ON t.type = s.type AND t.schema = s.schema AND t.name = s.name
     WHERE s.definition IS NOT t.definition
)
SELECT type AS object_type, nullif(schema, '') AS schema, name, NULL AS part, words AS difference,
       iif(schema = '', '', schema || '.') || name AS label,
       level AS severity_dms, level AS severity_logical, level AS severity_copy
  FROM difference
