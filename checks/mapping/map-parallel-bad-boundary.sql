-- id: map-parallel-bad-boundary
-- title: Ranges of parallel-load that cannot cut the table
-- side: source
-- severity: dms=blocker copy=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_boundary
-- finding: {name} (line {line}): {problem}
-- why: The ranges are conditions on these columns. On a column that is not there the load fails; on floating-point and
--   large-object columns AWS DMS does not support them; and boundaries that do not rise make ranges that are empty or
--   overlap, so that rows are missing or arrive twice.
-- remedy: Take a column of whole numbers or dates, best that of the primary key, and write the boundaries from the lowest
--   to the highest.
-- reference: AWS DMS user guide, Table and collection settings rules and operations (parallel-load)
WITH bound AS MATERIALIZED (
    SELECT b.rule_path, b.path, b.line, b.ordinal, b.position, b.column_name, trim(b.value) AS value,
           m.schema || '.' || m.name AS owner, m.kind, c.name AS found, c.type, c.base_type, c.type_category, c.type_kind,
           count(*) OVER (PARTITION BY b.rule_path, b.ordinal) AS width,
           lag(trim(b.value)) OVER (PARTITION BY b.rule_path, b.position ORDER BY b.ordinal) AS before
      FROM mapping_boundary b
     CROSS JOIN mapping_match m ON m.path = b.rule_path
     CROSS JOIN selected_table s ON s.table_id = m.table_id
      LEFT JOIN source_column c ON c.table_oid = m.table_id AND c.name = b.column_name
     WHERE b.column_name IS NOT NULL
)
SELECT 'rule' AS object_type, NULL AS schema, rule_path || '.parallel-load.columns' AS name, column_name AS part,
       min(line) AS line, owner || ' has no column ' || column_name AS problem,
       CASE WHEN kind = 'p' THEN 'none' END AS severity_copy
  FROM bound
 WHERE found IS NULL
 GROUP BY rule_path, column_name
UNION ALL
SELECT 'rule', NULL, rule_path || '.parallel-load.columns', column_name, min(line),
       'column ' || column_name || ' of ' || owner || ' is ' || type || ', by which AWS DMS does not cut', 'none'
  FROM bound
 WHERE base_type IN ('float4', 'float8', 'text', 'citext', 'json', 'jsonb', 'hstore', 'bytea', 'xml')
    OR type_category = 'A' OR type_kind = 'c'
 GROUP BY rule_path, column_name
UNION ALL
SELECT 'rule', NULL, path, NULL, line, 'the boundary ' || value || ' comes after ' || before || ' and is not above it',
       CASE WHEN kind = 'p' THEN 'none' END
  FROM bound
 WHERE width = 1
   AND CASE WHEN base_type IN ('int2', 'int4', 'int8', 'numeric')
            THEN value NOT GLOB '*[^-+0-9.]*' AND before NOT GLOB '*[^-+0-9.]*' AND CAST(value AS REAL) <= CAST(before AS REAL)
            WHEN base_type IN ('date', 'timestamp')
            THEN value GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'
                 AND before GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*' AND value <= before
            ELSE 0 END
