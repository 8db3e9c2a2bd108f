-- id: map-filter-value-type
-- title: Row filter with a value that the column cannot have
-- side: source
-- severity: dms=blocker copy=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_filter
-- finding: {name} (line {line}): "{value}" is no {wanted}, and column {column_name} of {part} is {type}
-- why: AWS DMS compares as SQLite does, where a text that is no number is greater than every number, and dates are
--   texts that only compare right in one format. No error comes of it, but other rows. The load here asks the source,
--   and refuses what it cannot read.
-- remedy: Write numbers as numbers, dates as YYYY-MM-DD, times as YYYY-MM-DD HH:MM:SS.
-- reference: AWS DMS user guide, Using source filters
WITH operand AS (
    SELECT f.rule_path, f.condition_path || '.value' AS path, f.line, f.column_name, f.value
      FROM mapping_filter f
     WHERE f.operator IN ('lte', 'ste', 'gte', 'eq', 'noteq')
    UNION ALL
    SELECT f.rule_path, f.condition_path || '.start-value', f.line, f.column_name, f.start_value
      FROM mapping_filter f
     WHERE f.operator IN ('between', 'notbetween')
    UNION ALL
    SELECT f.rule_path, f.condition_path || '.end-value', f.line, f.column_name, f.end_value
      FROM mapping_filter f
     WHERE f.operator IN ('between', 'notbetween')
),
typed AS (
    SELECT o.path, o.line, o.column_name, o.value, trim(o.value) AS bare, m.schema || '.' || m.name AS owner, c.type,
           CASE WHEN c.base_type IN ('int2', 'int4', 'int8', 'oid') THEN 'whole number'
                WHEN c.base_type IN ('numeric', 'float4', 'float8') THEN 'number'
                WHEN c.base_type = 'date' THEN 'date as YYYY-MM-DD'
                WHEN c.base_type IN ('timestamp', 'timestamptz') THEN 'time as YYYY-MM-DD HH:MM:SS'
                WHEN c.base_type = 'uuid' THEN 'uuid' END AS wanted
      FROM operand o
      JOIN mapping_rule r ON r.path = o.rule_path AND r.rule_type = 'selection' AND r.rule_action <> 'exclude'
     CROSS JOIN mapping_match m ON m.path = o.rule_path
     CROSS JOIN selected_table s ON s.table_id = m.table_id
     CROSS JOIN source_column c ON c.table_oid = m.table_id AND c.name = o.column_name
     WHERE c.base_schema = 'pg_catalog' AND o.value IS NOT NULL
),
judged AS (
    SELECT t.*,
           CASE wanted
           WHEN 'whole number'
           THEN ltrim(bare, '+-') = '' OR ltrim(bare, '+-') GLOB '*[^0-9]*'
           WHEN 'number'
           THEN (bare NOT GLOB '*[0-9]*' OR bare GLOB '*[^-+0-9.eE]*')
                AND lower(ltrim(bare, '+-')) NOT IN ('nan', 'inf', 'infinity')
           WHEN 'uuid'
           THEN length(replace(trim(bare, '{}'), '-', '')) <> 32 OR trim(bare, '{}') GLOB '*[^-0-9a-fA-F]*'
           ELSE bare NOT GLOB '*[0-9]*' AND lower(ltrim(bare, '+-')) NOT IN ('infinity', 'epoch')
                OR substr(bare, 1, 10) GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
                   AND date(substr(bare, 1, 10), '+0 days') IS NOT substr(bare, 1, 10) END AS is_unreadable,
           CASE WHEN wanted GLOB 'date*' THEN bare NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
                WHEN wanted GLOB 'time*'
                THEN bare NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
                     AND bare NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9]*'
                ELSE 0 END AS is_other_format
      FROM typed t
     WHERE wanted IS NOT NULL
)
SELECT 'rule' AS object_type, NULL AS schema, path AS name, owner AS part, line, value, wanted, column_name, type,
       CASE WHEN NOT is_unreadable THEN 'warning' END AS severity_dms,
       CASE WHEN NOT is_unreadable THEN 'none' END AS severity_copy
  FROM judged
 WHERE is_unreadable OR is_other_format
 GROUP BY path, owner
