-- id: map-masking-on-key
-- title: Masked column of a key
-- side: source
-- severity: dms=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE rule_action GLOB 'data-masking-*'
-- finding: {name} (line {line}): {rule_action} changes column {part}, which is in {key}
-- why: The masked value takes the place of the key. Rows get equal keys or lose their parents, changes do not find the
--   row on the target, and validation compares rows that are not the same.
-- remedy: Mask no column of a key. What has to be hidden there needs a key of its own on the source first.
-- actor: migration, application
-- reference: AWS DMS user guide, Using data masking to hide sensitive information
WITH key_column AS MATERIALIZED (
    SELECT i.table_oid, k.column_name AS name,
           CASE WHEN i.is_primary THEN 'the primary key' ELSE 'unique index ' || i.name END AS key
      FROM source_index i
      JOIN source_index_column k ON k.index_oid = i.oid AND k.is_key
     WHERE i.is_unique
    UNION ALL
    SELECT c.table_oid, e.value, 'foreign key ' || c.name
      FROM source_constraint c
     CROSS JOIN json_each(c.columns) e
     WHERE c.type = 'f'
)
SELECT 'rule' AS object_type, NULL AS schema, r.path AS name, m.schema || '.' || m.name || '.' || m.column AS part,
       r.line, r.rule_action, group_concat(k.key, ', ') AS key
  FROM mapping_rule r
 CROSS JOIN mapping_column_match m ON m.path = r.path
 CROSS JOIN selected_table s ON s.table_id = m.table_id
 CROSS JOIN key_column k ON k.table_oid = m.table_id AND k.name = m.column
 WHERE r.rule_type = 'transformation' AND r.rule_action GLOB 'data-masking-*'
 GROUP BY r.path, m.table_id, m.column
