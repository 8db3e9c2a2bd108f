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
WITH there AS MATERIALIZED (
    SELECT oid, schema, name, kind, replica_identity FROM target_table
),
source_index_of AS MATERIALIZED (
    SELECT i.*, i.nulls_not_distinct AND a.target_version_num >= 150000 AS is_not_distinct
      FROM source_index i
      CROSS JOIN assessment a
     WHERE i.is_valid AND NOT i.is_primary
),
target_index_of AS MATERIALIZED (
    SELECT *, nulls_not_distinct AS is_not_distinct FROM target_index WHERE is_valid
),
renamed AS MATERIALIZED (
    SELECT table_id, source_name, target_name FROM selected_column WHERE source_name <> target_name
),
pair AS MATERIALIZED (
    SELECT s.table_id, s.source_schema, s.source_name, t.oid AS target_oid,
           s.target_schema || '.' || s.target_name AS target,
           s.table_id IN (SELECT table_id FROM renamed) AS renames
      FROM selected_table s
      CROSS JOIN source_table o ON o.oid = s.table_id
      CROSS JOIN there t ON t.schema = s.target_schema AND t.name = s.target_name
     WHERE NOT (o.is_partition AND o.parent_oid IN (SELECT table_id FROM selected_table))
),
source_column_of AS (
    SELECT k.index_oid, p.target_oid, i.is_unique, i.is_not_distinct, i.method, p.renames,
           i.has_expressions, i.is_partial, i.predicate, k.position,
           coalesce(c.target_name, k.column_name, CASE WHEN NOT p.renames THEN k.expression END, '')
           || ' ' || coalesce(k.operator_class, '') || ' ' || coalesce(k.options, '') || k.is_key
               AS description
      FROM pair p
      CROSS JOIN source_index_of i ON i.table_oid = p.table_id
      CROSS JOIN source_index_column k ON k.index_oid = i.oid
      LEFT JOIN renamed c ON c.table_id = p.table_id AND c.source_name = k.column_name
     ORDER BY k.index_oid, k.position
),
source_shape AS MATERIALIZED (
    SELECT index_oid, target_oid,
           is_unique || is_not_distinct || method || is_partial || CASE WHEN renames THEN '' ELSE
           coalesce(predicate, '') END || char(1) || group_concat(description, char(1)) AS shape
      FROM source_column_of
     GROUP BY index_oid
),
target_column_of AS (
    SELECT k.index_oid, i.table_oid, i.is_unique, i.is_not_distinct, i.method, p.renames,
           i.is_partial, i.predicate,
           coalesce(k.column_name, CASE WHEN NOT p.renames THEN k.expression END, '')
           || ' ' || coalesce(k.operator_class, '') || ' ' || coalesce(k.options, '') || k.is_key
               AS description
      FROM pair p
      CROSS JOIN target_index_of i ON i.table_oid = p.target_oid
      CROSS JOIN target_index_column k ON k.index_oid = i.oid
     ORDER BY k.index_oid, k.position
),
target_shape AS MATERIALIZED (
    SELECT table_oid,
           is_unique || is_not_distinct || method || is_partial || CASE WHEN renames THEN '' ELSE
           coalesce(predicate, '') END || char(1) || group_concat(description, char(1)) AS shape
      FROM target_column_of
     GROUP BY index_oid
)
SELECT 'index' AS object_type, p.source_schema AS schema, p.source_name AS name, i.name AS part,
       CASE WHEN i.is_unique THEN 'unique index' ELSE 'index' END AS what, p.target
  FROM source_shape h
  CROSS JOIN source_index i ON i.oid = h.index_oid
  CROSS JOIN pair p ON p.table_id = i.table_oid
  LEFT JOIN target_shape t ON t.table_oid = h.target_oid AND t.shape = h.shape
 WHERE t.table_oid IS NULL
