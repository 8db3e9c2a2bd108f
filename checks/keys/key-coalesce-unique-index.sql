-- id: key-coalesce-unique-index
-- title: Unique index on coalesce(), which AWS DMS cannot apply changes to
-- side: both
-- severity: dms=blocker
-- examines: SELECT (SELECT count(*) FROM selected_table s JOIN source_index i
--   ON i.table_oid = s.table_id WHERE i.is_unique)
--   + (SELECT count(*) FROM selected_table s
--   JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
--   JOIN target_index i ON i.table_oid = t.oid WHERE i.is_unique)
-- finding: unique index {part} {place}: {expression}
-- why: AWS DMS names as a limit that it does not replicate into a table with such an index: the
--   table ends in error, and its rows and changes are missing on the target. None of the service's
--   own assessments looks for it.
-- remedy: Leave the index away from the target until after the cutover: keep its definition, drop
--   it there, and create it when the task has ended. A generated column with a plain unique index
--   does the same and can stay.
-- remedy-sql: DROP INDEX {index_schema}.{index_name}
-- reference: AWS DMS user guide, Using a PostgreSQL database as a target for AWS Database Migration
--   Service (limitations)

-- PostgreSQL writes the keyword in capitals, and quotes a function that is called so. What
-- partitions have of their root's index goes with the root.
WITH source_found (table_oid, name, expression) AS MATERIALIZED (
    SELECT i.table_oid, i.name, min(c.expression)
      FROM source_index i
     CROSS JOIN source_index_column c ON c.index_oid = i.oid
     WHERE i.is_unique AND i.has_expressions AND c.expression GLOB '*COALESCE(*'
     GROUP BY i.oid
),
target_found (table_oid, schema, name, expression) AS MATERIALIZED (
    SELECT i.table_oid, i.schema, i.name, min(c.expression)
      FROM target_index i
     CROSS JOIN target_index_column c ON c.index_oid = i.oid
     WHERE i.is_unique AND i.has_expressions AND c.expression GLOB '*COALESCE(*'
     GROUP BY i.oid
),
pair AS MATERIALIZED (
    SELECT s.*, t.oid AS target_oid, CASE WHEN p.is_partition THEN p.parent_oid END AS parent_id
      FROM selected_table s
      JOIN source_table p ON p.oid = s.table_id
      LEFT JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
     WHERE t.oid IN (SELECT table_oid FROM target_found)
        OR s.table_id IN (SELECT table_oid FROM source_found)
)
SELECT 'index' AS object_type, p.source_schema AS schema, p.source_name AS name, f.name AS part,
       'stands on the target, on ' || p.target_schema || '.' || p.target_name AS place,
       f.expression, f.schema AS index_schema, f.name AS index_name, NULL AS severity_dms
  FROM pair p
  JOIN target_found f ON f.table_oid = p.target_oid
 WHERE p.mode <> 'drop-and-create'
   AND NOT EXISTS (SELECT 1 FROM pair a JOIN target_found g ON g.table_oid = a.target_oid
                    WHERE a.table_id = p.parent_id AND g.expression = f.expression)
UNION ALL
SELECT 'index', p.source_schema, p.source_name, f.name,
       'of ' || p.source_schema || '.' || p.source_name
             || ' must not be made on the target while a task runs',
       f.expression, NULL, NULL, 'warning'
  FROM pair p
  JOIN source_found f ON f.table_oid = p.table_id
 WHERE p.target_oid IS NULL
   AND NOT EXISTS (SELECT 1 FROM source_found g
                    WHERE g.table_oid = p.parent_id AND g.expression = f.expression)
