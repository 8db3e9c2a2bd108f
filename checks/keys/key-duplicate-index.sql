-- id: key-duplicate-index
-- title: Index that another index repeats
-- aliases: duplicate_index
-- side: source
-- severity: dms=info logical=info copy=info
-- examines: SELECT count(*) FROM selected_table s JOIN source_index i ON i.table_oid = s.table_id
-- finding: index {part} of {schema}.{name} does the same as {kept}
-- why: Each index costs time in the load and with every change that is applied, and space on the
--   target. A second one over the same columns in the same order gives nothing for it.
-- remedy: Drop it on the source before the move, or leave it away from the target. Look first whether
--   somebody names it in a hint or a script.
-- remedy-sql: DROP INDEX {index_schema}.{part}
-- reference: PostgreSQL manual, Indexes; Supabase database linter, duplicate_index

-- What backs a constraint or is the replica identity is kept before what does not; then the unique,
-- then the older. Only indexes that begin alike are compared. One that is unique is not repeated by one that is not.
WITH alike (table_oid) AS MATERIALIZED (
    SELECT i.table_oid
      FROM source_index_column c
     CROSS JOIN source_index i ON i.oid = c.index_oid
     WHERE c.position = 1
     GROUP BY i.table_oid, c.column_number, coalesce(c.expression, '')
    HAVING count(*) > 1
),
shape AS MATERIALIZED (
    SELECT index_oid,
           group_concat(column_number || ' ' || coalesce(expression, '') || ' '
                        || coalesce(operator_class, '') || ' ' || coalesce(collation, '') || ' '
                        || coalesce(options, '') || ' ' || is_key, char(1)) AS columns
      FROM (SELECT c.*
              FROM source_index i
             CROSS JOIN source_index_column c ON c.index_oid = i.oid
             WHERE i.table_oid IN (SELECT table_oid FROM alike)
             ORDER BY c.index_oid, c.position)
     GROUP BY index_oid
),
ranked AS MATERIALIZED (
    SELECT i.oid, i.table_oid, i.schema, i.name, i.is_unique,
           i.constraint_name IS NOT NULL OR i.is_replica_identity AS is_needed,
           row_number() OVER same AS place,
           first_value(i.name) OVER same AS kept
      FROM source_index i
      CROSS JOIN shape h ON h.index_oid = i.oid
     WHERE i.is_valid
       AND (NOT i.is_partial OR i.predicate IS NOT NULL)
    WINDOW same AS (PARTITION BY i.table_oid, i.method, coalesce(i.predicate, ''), h.columns
                    ORDER BY i.is_primary DESC,
                             i.constraint_name IS NOT NULL DESC, i.is_replica_identity DESC,
                             i.is_unique DESC, i.oid)
)
SELECT 'index' AS object_type, t.schema, t.name, r.name AS part, r.kept, r.schema AS index_schema
  FROM ranked r
  CROSS JOIN selected_table s ON s.table_id = r.table_oid
  CROSS JOIN source_table t ON t.oid = s.table_id
 WHERE r.place > 1
   AND NOT r.is_needed
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
