-- id: sch-type-differs
-- title: Type that is not as on the source after the load
-- side: both
-- applies-when: SELECT CASE WHEN has_task THEN 'the task selects tables, and only what is theirs is
--   compared' END FROM assessment
-- severity: dms=blocker@verify logical=blocker@verify copy=blocker@verify
-- examines: SELECT count(*) FROM source_type_definition
-- finding: {kind} {schema}.{name} {difference}
-- why: An enum with other labels refuses values, and with the same ones in another order it sorts and compares
--   otherwise; a domain without its check lets in what the source refuses; a composite type with
--   other fields does not fit the application.
-- remedy: Create or alter the type on the target as the source has it: ALTER TYPE ... ADD VALUE,
--   ALTER DOMAIN. The order of labels can only be had by a type that is made anew.
-- reference: PostgreSQL manual, CREATE TYPE; ALTER DOMAIN
WITH source_side AS MATERIALIZED (
    SELECT schema, name, kind, definition, iif(kind = 'domain', normal_expression(definition), definition) AS form
      FROM source_type_definition
),
target_side AS MATERIALIZED (
    SELECT schema, name, kind, definition, iif(kind = 'domain', normal_expression(definition), definition) AS form
      FROM target_type_definition
),
difference (schema, name, kind, words, level) AS (
    SELECT s.schema, s.name, s.kind, 'is not on the target', 'blocker'
      FROM source_side s
      LEFT JOIN target_side t ON t.schema = s.schema AND t.name = s.name
     WHERE t.name IS NULL
    UNION ALL
    SELECT t.schema, t.name, t.kind, 'is only on the target', 'info'
      FROM target_side t
      LEFT JOIN source_side s ON s.schema = t.schema AND s.name = t.name
     WHERE s.name IS NULL
    UNION ALL
    SELECT s.schema, s.name, s.kind,
           'is ' || iif(t.kind = s.kind, '', 'the ' || t.kind || ' ') || coalesce(t.definition, 'empty') || ' on the target, and '
           || coalesce(s.definition, 'empty') || ' on the source', 'blocker'
      FROM source_side s
     CROSS JOIN target_side t ON t.schema = s.schema AND t.name = s.name
     WHERE s.kind <> t.kind OR s.form IS NOT t.form
)
SELECT 'type' AS object_type, schema, name, NULL AS part, kind, words AS difference,
       level AS severity_dms, level AS severity_logical, level AS severity_copy
  FROM difference
