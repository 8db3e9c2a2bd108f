-- id: seq-shared
-- title: Sequence that several columns share
-- side: source
-- severity: dms=warning@cutover logical=warning@cutover copy=info@cutover
-- examines: SELECT count(*) FROM source_sequence
-- finding: sequence {schema}.{name} gives numbers to {uses} columns: {columns}
-- why: A script that sets each sequence to the highest value of its column sets this one several
--   times, and the last table wins: numbers that rows of another table have are given out again.
--   Whoever creates the tables one by one (AWS DMS, serial columns written anew) makes one sequence
--   out of each use, and the columns no longer share their numbers.
-- remedy: Set it at the cutover from the source's value, not from a maximum, or from the greatest
--   of all maxima.
-- actor: target DBA
-- reference: PostgreSQL manual, Sequence Manipulation Functions

-- Partitions share the default of their root.
WITH used AS (
    SELECT u.sequence_oid, t.schema || '.' || t.name || '.' || u.column_name AS column
      FROM source_sequence_use u
      CROSS JOIN selected_table s ON s.table_id = u.table_oid
      CROSS JOIN source_table t ON t.oid = u.table_oid
     WHERE NOT (t.is_partition
                AND t.parent_oid IN (SELECT p.table_oid FROM source_sequence_use p
                                      WHERE p.sequence_oid = u.sequence_oid))
     ORDER BY 2
)
SELECT 'sequence' AS object_type, q.schema, q.name, NULL AS part, count(*) AS uses,
       group_concat(d.column, ', ') AS columns
  FROM used d
  CROSS JOIN source_sequence q ON q.oid = d.sequence_oid
 GROUP BY q.oid, q.schema, q.name
HAVING count(*) > 1
