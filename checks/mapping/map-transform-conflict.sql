-- id: map-transform-conflict
-- title: Transformation that another one overrides
-- side: source
-- severity: dms=warning copy=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE rule_type = 'transformation'
-- finding: {name} (line {line}): {rule_action} has no effect on {objects}, since {winner} comes first
-- why: Of several transformations for one object AWS DMS carries out one, that with the lowest rule-id; the others have
--   no effect, and nothing says so. Names come out half changed, and tables appear on the target that nobody expects.
-- remedy: Say in one rule what is to happen to the object, e.g. as a rename; or change the rule-ids, so that the right
--   one comes first.
-- reference: AWS DMS user guide, Transformation rules and actions
WITH single AS MATERIALIZED (
    SELECT path, line, rule_target, rule_action, CAST(rule_id AS INTEGER) AS id
      FROM mapping_rule
     WHERE rule_type = 'transformation' AND rule_target IN ('schema', 'table', 'column')
       AND rule_action NOT IN ('add-column', 'include-column', 'add-before-image-columns')
       AND rule_action NOT GLOB 'data-masking-*'
),
object AS MATERIALIZED (
    SELECT DISTINCT r.path, r.id, r.rule_target, m.schema AS identity, m.schema AS object
      FROM single r CROSS JOIN mapping_match m ON m.path = r.path
     CROSS JOIN selected_table s ON s.table_id = m.table_id
     WHERE r.rule_target = 'schema'
    UNION ALL
    SELECT r.path, r.id, r.rule_target, m.table_id, m.schema || '.' || m.name
      FROM single r CROSS JOIN mapping_match m ON m.path = r.path
     CROSS JOIN selected_table s ON s.table_id = m.table_id
     WHERE r.rule_target = 'table'
    UNION ALL
    SELECT r.path, r.id, r.rule_target, m.table_id || ' ' || m.position, m.schema || '.' || m.name || '.' || m.column
      FROM single r CROSS JOIN mapping_column_match m ON m.path = r.path
     CROSS JOIN selected_table s ON s.table_id = m.table_id
     WHERE r.rule_target = 'column'
),
ranked AS (
    SELECT path, rule_target, object, first_value(path) OVER (PARTITION BY rule_target, identity ORDER BY id) AS winner
      FROM object
),
overridden AS MATERIALIZED (
    SELECT path, min(object) AS object, count(*) AS objects, min(winner) AS winner
      FROM ranked
     WHERE winner <> path
     GROUP BY path
)
SELECT 'rule' AS object_type, NULL AS schema, k.path AS name, NULL AS part, r.line, r.rule_action,
       r.rule_target || ' ' || k.object
       || CASE WHEN k.objects > 1 THEN ' and ' || (k.objects - 1) || ' more' ELSE '' END AS objects,
       k.winner AS winner
  FROM overridden k
  JOIN mapping_rule r ON r.path = k.path
