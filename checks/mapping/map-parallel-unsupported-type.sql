-- id: map-parallel-unsupported-type
-- title: parallel-load of a type that is not for PostgreSQL
-- side: source
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE parallel_type IS NOT NULL
-- finding: {name} (line {line}): parallel-load is of the type {parallel_type}
-- why: For PostgreSQL AWS DMS knows the type ranges alone; the others are for databases whose partitions it can read one
--   by one. The table is loaded by one session, and takes as long as without the rule. A load by this program takes the
--   partitions of a table side by side without being told.
-- remedy: Use the type ranges, with boundaries on a column that has an index; or select the partitions as tables.
-- reference: AWS DMS user guide, Table and collection settings rules and operations (parallel-load)
SELECT 'rule' AS object_type, NULL AS schema, path || '.parallel-load' AS name, NULL AS part, line, parallel_type
  FROM mapping_rule
 WHERE rule_type = 'table-settings' AND parallel_type IN ('partitions-auto', 'subpartitions-auto', 'partitions-list')
