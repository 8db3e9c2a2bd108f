-- id: map-lob-transform
-- title: Transformation of a column that AWS DMS moves as a large object
-- side: source
-- severity: dms=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE rule_type = 'transformation' AND rule_target = 'column'
-- finding: {name} (line {line}): {rule_action} is to change column {part}, which is {type}, a large object to AWS DMS
-- why: All that AWS DMS documents for large objects is to leave them out: other transformations of such columns are not
--   supported. The column may arrive under its old name, or empty. A load by this program renames any column.
-- remedy: Leave the column out of the rule, and rename it on the target after the cutover; or change its type on the
--   source to one with a length, such as varchar(n).
-- reference: AWS DMS user guide, Transformation rules and actions (limitations); Using a PostgreSQL database as an AWS
--   DMS source (source data types)

-- A name that stays as it is, such as one in lower case under convert-lowercase, is not changed.
WITH large (type) AS (
    VALUES ('text'), ('citext'), ('json'), ('jsonb'), ('hstore'), ('bytea'), ('xml'), ('tsvector'), ('tsquery'),
           ('path'), ('polygon')
)
SELECT 'rule' AS object_type, NULL AS schema, r.path AS name, m.schema || '.' || m.name || '.' || m.column AS part,
       r.line, r.rule_action, c.type
  FROM mapping_rule r
 CROSS JOIN mapping_column_match m ON m.path = r.path
 CROSS JOIN selected_table s ON s.table_id = m.table_id
 CROSS JOIN source_column c ON c.table_oid = m.table_id AND c.number = m.position
  LEFT JOIN selected_column k ON k.table_id = m.table_id AND k.position = m.position
 WHERE r.rule_type = 'transformation' AND r.rule_target = 'column'
   AND r.rule_action NOT IN ('remove-column', 'add-column', 'include-column', 'add-before-image-columns')
   AND (c.base_type IN (SELECT type FROM large) OR c.type_category = 'A' OR c.type_kind = 'c')
   AND (r.rule_action IN ('change-data-type') OR r.rule_action GLOB 'data-masking-*'
        OR k.target_name IS NOT k.source_name AND k.action = 'copy')
