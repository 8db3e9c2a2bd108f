-- id: key-index-missing-on-target
-- title: Index that the target lacks
-- side: both
-- severity: dms=warning@cutover logical=warning@cutover copy=warning@cutover
-- examines: SELECT count(*) FROM selected_table s
--   JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
--   JOIN source_index i ON i.table_oid = s.table_id WHERE NOT i.is_primary
-- finding: {what} {part} of {schema}.{name} has no counterpart on {target}
-- why: AWS DMS makes no secondary indexes, and whoever dropped them for the load has to make them
--   again. Without them the application's queries read whole tables from the first minute after the
--   cutover, and what a unique index forbade is allowed.
-- remedy: Make the index on the target before the cutover, when the load has ended; pg_dump
--   --section=post-data writes the statements. Run ANALYZE afterwards.
-- reference: AWS DMS user guide, Best practices (indexes), Using a PostgreSQL database as a target

-- Two are the same if they have the same columns, under the target's names, with the same operators
-- in the same order, and take NULLs alike; names do not matter. Expressions and predicates are
-- compared as text where no column has another name. That a target before 15 cannot take NULLs for
-- equal is told by key-unique-nulls-not-distinct.
WITH renamed AS (
    SELECT table_id FROM selected_column WHERE source_name <> target_name
),
pair AS MATERIALIZED (
    SELECT s.table_id, s.source_schema, s.source_name, t.oid AS target_oid,
           s.target_schema || '.' || s.target_name AS target,
           s.table_id IN (SELECT table_id FROM renamed) AS renames
      FROM selected_table s
      CROSS JOIN source_table o ON o.oid = s.table_id
      CROSS JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
     WHERE NOT (o.is_partition AND o.parent_oid IN (SELECT table_id FROM selected_table))
)
SELECT 'index' AS object_type, p.source_schema AS schema, p.source_name AS name, i.name AS part,
       CASE WHEN i.is_unique THEN 'unique index' ELSE 'index' END AS what, p.target
  FROM assessment a
  CROSS JOIN pair p
  CROSS JOIN source_index i ON i.table_oid = p.table_id
 WHERE i.is_valid AND NOT i.is_primary
   AND EXISTS (SELECT 1 FROM source_index_column m WHERE m.index_oid = i.oid)
   AND NOT EXISTS (
           SELECT 1
             FROM target_index g
            WHERE g.table_oid = p.target_oid AND g.is_valid
              AND g.is_unique = i.is_unique AND g.method = i.method AND g.is_partial = i.is_partial
              AND g.nulls_not_distinct = (i.nulls_not_distinct AND a.target_version_num >= 150000)
              AND (p.renames OR coalesce(g.predicate, '') = coalesce(i.predicate, ''))
              AND NOT EXISTS (
                      SELECT 1
                        FROM source_index_column m
                        LEFT JOIN target_index_column n ON n.index_oid = g.oid AND n.position = m.position
                       WHERE m.index_oid = i.oid
                         AND NOT coalesce(
                                 n.is_key = m.is_key
                                 AND coalesce(n.operator_class, '') = coalesce(m.operator_class, '')
                                 AND coalesce(n.options, '') = coalesce(m.options, '')
                                 AND coalesce(n.column_name,
                                              CASE WHEN NOT p.renames THEN n.expression END, '')
                                     = coalesce(CASE WHEN p.renames THEN
                                                    (SELECT c.target_name FROM selected_column c
                                                      WHERE c.table_id = p.table_id
                                                        AND c.source_name = m.column_name) END,
                                                m.column_name,
                                                CASE WHEN NOT p.renames THEN m.expression END, ''), 0))
              AND (SELECT max(n.position) FROM target_index_column n WHERE n.index_oid = g.oid)
                  = (SELECT max(m.position) FROM source_index_column m WHERE m.index_oid = i.oid))
