-- id: sch-extension-differs
-- title: Extension that is not as on the source after the load
-- side: both
-- applies-when: SELECT CASE WHEN has_task THEN 'the task selects tables, and only what is theirs is
--   compared' END FROM assessment
-- severity: dms=blocker@verify logical=blocker@verify copy=blocker@verify
-- examines: SELECT count(*) FROM source_extension
-- finding: extension {name} {difference}
-- why: Functions, types and operators that the application calls are missing, or are found only with
--   another search_path; an older version lacks some of them.
-- remedy: Create the extension in the schema that it has on the source, move it there (ALTER EXTENSION ...
--   SET SCHEMA), or update it.
-- reference: PostgreSQL manual, CREATE EXTENSION; ALTER EXTENSION

-- A newer major version brings newer extensions along: only an older one counts there.
WITH told AS MATERIALIZED (
    SELECT source_version_num / 10000 = target_version_num / 10000 AS is_same_major FROM assessment
),
difference (name, words, level) AS (
    SELECT s.name, 'is not on the target', 'blocker'
      FROM source_extension s
      LEFT JOIN target_extension t ON t.name = s.name
     WHERE t.name IS NULL
    UNION ALL
    SELECT t.name, 'is only on the target', 'info'
      FROM target_extension t
      LEFT JOIN source_extension s ON s.name = t.name
     WHERE s.name IS NULL
    UNION ALL
    SELECT s.name,
           iif(s.schema <> t.schema, 'is in schema ' || t.schema || ' on the target, and in ' || s.schema
                                     || ' on the source',
               'has version ' || t.version || ' on the target, and ' || s.version || ' on the source'),
           'warning'
      FROM told a
     CROSS JOIN source_extension s
     CROSS JOIN target_extension t ON t.name = s.name
     WHERE s.schema <> t.schema
        OR (s.version <> t.version
            AND (a.is_same_major OR version_order(t.version) < version_order(s.version)))
)
SELECT 'extension' AS object_type, NULL AS schema, name, NULL AS part, words AS difference,
       level AS severity_dms, level AS severity_logical, level AS severity_copy
  FROM difference
