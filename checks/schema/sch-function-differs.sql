-- id: sch-function-differs
-- title: Function that is not as on the source after the load
-- side: both
-- applies-when: SELECT CASE WHEN has_task THEN 'the task selects tables, and only what is theirs is
--   compared' END FROM assessment
-- severity: dms=blocker@verify logical=blocker@verify copy=blocker@verify
-- examines: SELECT count(*) FROM source_function_definition
-- finding: {kind} {schema}.{name} {difference}
-- why: What calls it fails, or gets another answer. One that is no longer strict, stable or secured
--   by its owner's rights gives other results, other plans, or rights to the wrong role.
-- remedy: Create the function on the target as the source has it (pg_dump --schema-only writes the
--   statement). Where the target's is the newer one, waive the difference.
-- reference: PostgreSQL manual, CREATE FUNCTION

-- A body that the server keeps as a tree is compared between servers of one major version.
WITH told AS MATERIALIZED (
    SELECT source_version_num / 10000 = target_version_num / 10000 AS is_same_major FROM assessment
),
source_side AS MATERIALIZED (
    SELECT schema, name || '(' || arguments || ')' AS name, kind, language, result, normal_expression(all_arguments) AS all_arguments,
           volatility, is_strict, is_security_definer, is_leakproof, parallel, cost, rows, settings, body_hash,
           iif(is_same_major, normal_expression(sql_body), sql_body IS NOT NULL) AS sql_body
      FROM source_function_definition, told
),
target_side AS MATERIALIZED (
    SELECT schema, name || '(' || arguments || ')' AS name, kind, language, result, normal_expression(all_arguments) AS all_arguments,
           volatility, is_strict, is_security_definer, is_leakproof, parallel, cost, rows, settings, body_hash,
           iif(is_same_major, normal_expression(sql_body), sql_body IS NOT NULL) AS sql_body
      FROM target_function_definition, told
),
compared AS (
    SELECT s.schema, s.name, s.kind,
           CASE WHEN s.kind <> t.kind THEN ', kind' ELSE '' END
           || CASE WHEN s.body_hash <> t.body_hash OR s.sql_body IS NOT t.sql_body THEN ', body' ELSE '' END
           || CASE WHEN s.language <> t.language THEN ', language' ELSE '' END
           || CASE WHEN s.result IS NOT t.result THEN ', result' ELSE '' END
           || CASE WHEN s.all_arguments <> t.all_arguments THEN ', arguments' ELSE '' END
           || CASE WHEN s.volatility <> t.volatility THEN ', volatility' ELSE '' END
           || CASE WHEN s.is_strict <> t.is_strict THEN ', strictness' ELSE '' END
           || CASE WHEN s.is_security_definer <> t.is_security_definer THEN ', security' ELSE '' END
           || CASE WHEN s.is_leakproof <> t.is_leakproof THEN ', leakproof' ELSE '' END
           || CASE WHEN s.settings IS NOT t.settings THEN ', settings' ELSE '' END AS hard,
           CASE WHEN s.parallel <> t.parallel THEN ', parallel safety' ELSE '' END
           || CASE WHEN s.cost <> t.cost OR s.rows <> t.rows THEN ', cost' ELSE '' END AS soft
      FROM source_side s
     CROSS JOIN target_side t ON t.schema = s.schema AND t.name = s.name
),
difference (schema, name, kind, words, level) AS (
    SELECT s.schema, s.name, s.kind, 'is not on the target', 'blocker'
      FROM source_side s
      LEFT JOIN target_side t ON t.schema = s.schema AND t.name = s.name
     WHERE t.name IS NULL AND s.name NOT GLOB 'awsdms_*'
    UNION ALL
    SELECT t.schema, t.name, t.kind, 'is only on the target', 'info'
      FROM target_side t
      LEFT JOIN source_side s ON s.schema = t.schema AND s.name = t.name
     WHERE s.name IS NULL AND t.name NOT GLOB 'awsdms_*'
    UNION ALL
    SELECT schema, name, kind, 'is not the same on the target: ' || substr(hard || soft, 3),
           iif(hard = '', 'warning', 'blocker')
      FROM compared
     WHERE hard || soft <> ''
)
SELECT 'function' AS object_type, schema, name, NULL AS part, words AS difference,
       CASE kind WHEN 'p' THEN 'procedure' ELSE 'function' END AS kind,
       level AS severity_dms, level AS severity_logical, level AS severity_copy
  FROM difference
