-- id: map-parallel-nonindexed
-- title: Ranges of parallel-load without an index
-- side: source
-- severity: dms=warning@full-load copy=warning@full-load
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_boundary
-- finding: {name} (line {line}): no index of {owner} begins with column {part}, and there are {ranges} ranges
-- why: Each range is a query of its own. Without an index the server reads the whole table for each of them, all at the
--   same time: the load is not faster, and the source is slower.
-- remedy: Cut by the first column of an index, best the primary key, or create an index on the source beforehand. A load
--   by this program cuts large tables by their blocks where there is no such rule, and needs no index.
-- remedy-sql: CREATE INDEX CONCURRENTLY ON {table_schema}.{table_name} ({part})
-- actor: migration, source DBA
-- reference: AWS DMS user guide, Table and collection settings rules and operations (parallel-load)
WITH first_column AS MATERIALIZED (
    SELECT i.table_oid, k.column_name AS name
      FROM source_index i
      JOIN source_index_column k ON k.index_oid = i.oid AND k.is_key AND k.position = 1
     WHERE i.is_valid AND NOT i.is_partial AND i.method = 'btree'
)
SELECT 'rule' AS object_type, NULL AS schema, b.rule_path || '.parallel-load.columns' AS name, b.column_name AS part,
       min(b.line) AS line, m.schema || '.' || m.name AS owner, m.schema AS table_schema, m.name AS table_name,
       count(DISTINCT b.ordinal) + 1 AS ranges
  FROM mapping_boundary b
 CROSS JOIN mapping_match m ON m.path = b.rule_path
 CROSS JOIN selected_table s ON s.table_id = m.table_id
 CROSS JOIN source_column c ON c.table_oid = m.table_id AND c.name = b.column_name
  LEFT JOIN first_column f ON f.table_oid = m.table_id AND f.name = b.column_name
 WHERE b.position = 0 AND f.name IS NULL AND m.kind = 'r'
 GROUP BY b.rule_path, m.table_id
