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
),
source_shape AS MATERIALIZED (
    SELECT i.oid, i.name, i.is_unique, p.source_schema, p.source_name, p.target, p.target_oid,
           i.is_unique || (i.nulls_not_distinct AND a.target_version_num >= 150000) || i.method
           || i.is_partial || CASE WHEN p.renames THEN '' ELSE coalesce(i.predicate, '') END || char(1)
           || (SELECT group_concat(k.description, char(1))
                 FROM (SELECT coalesce(CASE WHEN p.renames THEN
                                           (SELECT c.target_name FROM selected_column c
                                             WHERE c.table_id = p.table_id
                                               AND c.source_name = m.column_name) END,
                                       m.column_name, CASE WHEN NOT p.renames THEN m.expression END, '')
                              || ' ' || coalesce(m.operator_class, '') || ' ' || coalesce(m.options, '')
                              || m.is_key AS description
                         FROM source_index_column m
                        WHERE m.index_oid = i.oid
                        ORDER BY m.position) k) AS shape
      FROM assessment a
      CROSS JOIN pair p
      CROSS JOIN source_index i ON i.table_oid = p.table_id
     WHERE i.is_valid AND NOT i.is_primary
),
target_shape AS MATERIALIZED (
    SELECT i.table_oid,
           i.is_unique || i.nulls_not_distinct || i.method || i.is_partial
           || CASE WHEN p.renames THEN '' ELSE coalesce(i.predicate, '') END || char(1)
           || (SELECT group_concat(k.description, char(1))
                 FROM (SELECT coalesce(m.column_name, CASE WHEN NOT p.renames THEN m.expression END, '')
                              || ' ' || coalesce(m.operator_class, '') || ' ' || coalesce(m.options, '')
                              || m.is_key AS description
                         FROM target_index_column m
                        WHERE m.index_oid = i.oid
                        ORDER BY m.position) k) AS shape
      FROM pair p
      CROSS JOIN target_index i ON i.table_oid = p.target_oid
     WHERE i.is_valid
)
SELECT 'index' AS object_type, h.source_schema AS schema, h.source_name AS name, h.name AS part,
       CASE WHEN h.is_unique THEN 'unique index' ELSE 'index' END AS what, h.target
  FROM source_shape h
  LEFT JOIN target_shape t ON t.table_oid = h.target_oid AND t.shape = h.shape
 WHERE t.table_oid IS NULL
   AND EXISTS (SELECT 1 FROM source_index_column m WHERE m.index_oid = h.oid)
