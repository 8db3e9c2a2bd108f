-- id: map-remove-column-key
-- title: Rule that leaves out a column of a key
-- side: source
-- severity: dms=blocker copy=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE rule_action IN ('remove-column', 'include-column')
-- finding: {name} (line {line}): the rule leaves out column {part}, which is in {key}
-- why: Without the column the rows of the target have no identity: two of them become equal, changes do not find their
--   row, and nothing can be compared. A foreign key that lacks a column cannot be made there at all.
-- remedy: Keep the column, or give the table on the target a key of its own before the load, and set
--   TargetTablePrepMode to DO_NOTHING or TRUNCATE_BEFORE_LOAD.
-- reference: AWS DMS user guide, Transformation rules and actions (remove-column, include-column)

-- What include-column rules do not name is left out of the tables that they are about. Where the task defines another
-- primary key, the rows keep an identity; AWS DMS looks for changed rows by the source's.
WITH key_column AS MATERIALIZED (
    SELECT i.table_oid, k.column_name AS name, 'the primary key' AS key, 1 AS rank
      FROM source_index i
      JOIN source_index_column k ON k.index_oid = i.oid AND k.is_key
     WHERE i.is_primary
    UNION ALL
    SELECT i.table_oid, k.column_name, 'the replica identity', 2
      FROM source_index i
      JOIN source_index_column k ON k.index_oid = i.oid AND k.is_key
     WHERE i.is_replica_identity AND NOT i.is_primary
    UNION ALL
    SELECT c.table_oid, e.value, 'foreign key ' || c.name, 3
      FROM source_constraint c
     CROSS JOIN json_each(c.columns) e
     WHERE c.type = 'f'
    UNION ALL
    SELECT c.referenced_table_oid, e.value, 'what foreign key ' || c.name || ' refers to', 3
      FROM source_constraint c
     CROSS JOIN json_each(c.referenced_columns) e
     WHERE c.type = 'f' AND c.referenced_table_oid IS NOT NULL
),
included AS MATERIALIZED (
    SELECT r.path, r.line, m.table_id, m.column
      FROM mapping_rule r
     CROSS JOIN mapping_column_match m ON m.path = r.path
     WHERE r.rule_type = 'transformation' AND r.rule_action = 'include-column'
),
missing AS (
    SELECT r.path, r.line, m.table_id, m.column
      FROM mapping_rule r
     CROSS JOIN mapping_column_match m ON m.path = r.path
     WHERE r.rule_type = 'transformation' AND r.rule_action = 'remove-column'
    UNION ALL
    SELECT t.path, t.line, t.table_id, k.name
      FROM (SELECT table_id, min(path) AS path, min(line) AS line FROM included GROUP BY table_id) t
      JOIN key_column k ON k.table_oid = t.table_id
      LEFT JOIN included i ON i.table_id = t.table_id AND i.column = k.name
     WHERE i.path IS NULL
),
left_out AS MATERIALIZED (
    SELECT m.path, m.line, r.rule_action, s.mode, s.source_schema || '.' || s.source_name || '.' || m.column AS part, k.key,
           min(CASE WHEN k.rank = 1 AND s.key_origin IS 'primary-key' THEN 4 ELSE k.rank END) AS rank
      FROM missing m
      JOIN mapping_rule r ON r.path = m.path
     CROSS JOIN selected_table s ON s.table_id = m.table_id
     CROSS JOIN key_column k ON k.table_oid = m.table_id AND k.name = m.column
     GROUP BY m.path, m.table_id, m.column
)
SELECT 'rule' AS object_type, NULL AS schema, path AS name, part, line, key, rank,
       CASE WHEN rank > 1 THEN 'warning' END AS severity_dms,
       CASE WHEN rule_action = 'include-column' OR rank = 4 THEN 'none'
            WHEN rank > 1 OR mode IN ('do-nothing', 'truncate') THEN 'warning' END AS severity_copy
  FROM left_out
