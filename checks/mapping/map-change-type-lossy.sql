-- id: map-change-type-lossy
-- title: change-data-type to a type that holds less
-- side: source
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE rule_action = 'change-data-type'
-- finding: {name} (line {line}): column {part} is {type}, and is to become {new_type}, which holds less
-- why: Values that do not fit are rounded, cut off or refused, row by row, according to the task's error settings. What
--   is lost does not show until somebody misses it.
-- remedy: Choose a type that holds every value of the column, or make sure that none is too large, and compare the rows
--   after the load.
-- reference: AWS DMS user guide, Transformation rules and actions (change-data-type)
WITH changed AS MATERIALIZED (
    SELECT r.path, r.line, m.schema || '.' || m.name || '.' || m.column AS part, c.type, c.base_type, r.data_type,
           r.data_type || CASE WHEN r.data_length IS NOT NULL THEN '(' || r.data_length || ')'
                               WHEN r.data_precision IS NOT NULL
                               THEN '(' || r.data_precision || coalesce(',' || r.data_scale, '') || ')'
                               ELSE '' END AS new_type,
           CASE c.base_type WHEN 'int2' THEN 2 WHEN 'int4' THEN 4 WHEN 'int8' THEN 8 WHEN 'oid' THEN 5 END AS bytes,
           CASE WHEN r.data_type GLOB '*int[1248]' THEN CAST(substr(r.data_type, -1) AS INTEGER) END AS new_bytes,
           CASE WHEN c.base_type IN ('varchar', 'bpchar') AND c.type_modifier > 4 THEN c.type_modifier - 4 END AS length,
           CAST(r.data_length AS INTEGER) AS new_length,
           CASE WHEN c.base_type = 'numeric' AND c.type_modifier > 4 THEN (c.type_modifier - 4) >> 16 & 65535 END
               AS precision,
           CASE WHEN c.base_type = 'numeric' AND c.type_modifier > 4 THEN (c.type_modifier - 4) & 2047 END AS scale,
           CAST(r.data_precision AS INTEGER) AS new_precision, CAST(coalesce(r.data_scale, '0') AS INTEGER) AS new_scale
      FROM mapping_rule r
     CROSS JOIN mapping_column_match m ON m.path = r.path
     CROSS JOIN selected_table s ON s.table_id = m.table_id
     CROSS JOIN source_column c ON c.table_oid = m.table_id AND c.number = m.position
     WHERE r.rule_type = 'transformation' AND r.rule_action = 'change-data-type' AND c.base_schema = 'pg_catalog'
)
SELECT 'rule' AS object_type, NULL AS schema, path AS name, part, line, type, new_type
  FROM changed
 WHERE CASE
       WHEN new_bytes IS NOT NULL
       THEN base_type IN ('numeric', 'float4', 'float8') OR new_bytes < bytes OR data_type GLOB 'u*' AND bytes <> 5
       WHEN data_type = 'real4' THEN base_type IN ('float8', 'numeric', 'int4', 'int8')
       WHEN data_type = 'real8' THEN base_type IN ('numeric', 'int8')
       WHEN data_type = 'numeric'
       THEN base_type IN ('float4', 'float8') OR base_type = 'numeric' AND new_precision IS NOT NULL
            AND (precision IS NULL OR new_scale < scale OR new_precision - new_scale < precision - scale)
            OR new_precision - new_scale < CASE bytes WHEN 2 THEN 5 WHEN 4 THEN 10 WHEN 8 THEN 19 WHEN 5 THEN 10 END
       WHEN data_type IN ('string', 'wstring')
       THEN base_type = 'text' OR base_type IN ('varchar', 'bpchar') AND coalesce(new_length < coalesce(length, 1 << 30), 0)
       WHEN data_type = 'date' THEN base_type IN ('timestamp', 'timestamptz')
       WHEN data_type = 'time' THEN base_type IN ('timestamp', 'timestamptz')
       WHEN data_type = 'datetime'
       THEN base_type IN ('timestamp', 'timestamptz') AND coalesce(CAST(new_scale AS INTEGER) < 6, 0)
            AND new_type <> 'datetime' AND type NOT GLOB 'timestamp(*'
       WHEN data_type = 'boolean' THEN base_type <> 'bool'
       ELSE 0 END
