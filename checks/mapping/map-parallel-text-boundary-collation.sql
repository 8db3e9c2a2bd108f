-- id: map-parallel-text-boundary-collation
-- title: Ranges of parallel-load on text that is not in order of bytes
-- side: source
-- severity: dms=warning@full-load
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_boundary
-- finding: {name} (line {line}): column {part} of {owner} is {type} in the collation {collation}
-- why: Which texts are below a boundary depends on the collation: "a" may be before or after "B". Boundaries that were
--   chosen by the order of bytes, or on another system, make ranges of other sizes, one of which may hold nearly all
--   rows. That what stands in the document is in order cannot be told beforehand.
-- remedy: Cut by a column of whole numbers or dates. If it has to be text, have the source sort the boundaries.
-- reference: AWS DMS user guide, Table and collection settings rules and operations (parallel-load); PostgreSQL manual,
--   Collation Support

-- The default collation is the database's; a builtin provider orders as C does.
WITH standard (collation) AS (
    SELECT CASE locale_provider WHEN 'i' THEN 'of ICU, the database''s default' WHEN 'b' THEN 'C'
                                ELSE "collate" END
      FROM source_server
)
SELECT 'rule' AS object_type, NULL AS schema, b.rule_path || '.parallel-load.columns' AS name, b.column_name AS part,
       min(b.line) AS line, m.schema || '.' || m.name AS owner, c.type,
       CASE c.collation WHEN 'default' THEN d.collation ELSE c.collation END AS collation
  FROM mapping_boundary b
 CROSS JOIN mapping_match m ON m.path = b.rule_path
 CROSS JOIN selected_table s ON s.table_id = m.table_id
 CROSS JOIN source_column c ON c.table_oid = m.table_id AND c.name = b.column_name
  JOIN standard d
 WHERE c.base_type IN ('varchar', 'bpchar')
   AND CASE c.collation WHEN 'default' THEN d.collation ELSE c.collation END
       NOT IN ('C', 'POSIX', 'ucs_basic', 'C.UTF-8', 'C.utf8', 'pg_c_utf8', 'pg_unicode_fast')
 GROUP BY b.rule_path, b.column_name, m.table_id
