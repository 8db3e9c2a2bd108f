-- id: map-filter-lob-column
-- title: Row filter on a column that AWS DMS moves as a large object
-- side: source
-- severity: dms=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_filter
-- finding: {name} (line {line}): column {column_name} of {part} is {type}, a large object to AWS DMS
-- why: AWS DMS has no filters on large objects. Which rows arrive is not what the rule says. A load by this program
--   compares what PostgreSQL can compare, and refuses the rest by name.
-- remedy: Filter on another column, e.g. the key, or give the column a type with a length, such as varchar(n).
-- reference: AWS DMS user guide, Using source filters; Using a PostgreSQL database as an AWS DMS source (source data
--   types)
WITH large (type) AS (
    VALUES ('text'), ('citext'), ('json'), ('jsonb'), ('hstore'), ('bytea'), ('xml'), ('tsvector'), ('tsquery'),
           ('path'), ('polygon')
)
SELECT DISTINCT 'rule' AS object_type, NULL AS schema, f.path AS name, m.schema || '.' || m.name AS part, f.line,
       f.column_name, c.type
  FROM mapping_filter f
  JOIN mapping_rule r ON r.path = f.rule_path AND r.rule_type = 'selection' AND r.rule_action <> 'exclude'
 CROSS JOIN mapping_match m ON m.path = f.rule_path
 CROSS JOIN selected_table s ON s.table_id = m.table_id
 CROSS JOIN source_column c ON c.table_oid = m.table_id AND c.name = f.column_name
 WHERE c.base_type IN (SELECT type FROM large) OR c.type_category = 'A' OR c.type_kind = 'c'
