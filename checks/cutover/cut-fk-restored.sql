-- id: cut-fk-restored
-- title: Foreign key that the target lacks after the load
-- side: both
-- applies-when: SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM target_table_content) THEN 'nothing
--   has been loaded into the target yet' END
-- severity: dms=blocker@cutover logical=blocker@cutover copy=blocker@cutover
-- examines: SELECT count(*) FROM source_constraint WHERE type = 'f'
-- finding: foreign key {part} of {schema}.{name} to {parent} has no counterpart on {target}
-- why: It was dropped or left out for the load and did not come back. From the first hour after the
--   cutover the application can leave rows without their parent, which nobody notices until the key
--   is added one day and fails.
-- remedy: Add it NOT VALID, which takes a short lock, then VALIDATE CONSTRAINT, which reads the
--   table while others write; both before the cutover. pg_dump --section=post-data writes the
--   definition.
-- reference: PostgreSQL manual, ALTER TABLE (ADD CONSTRAINT ... NOT VALID, VALIDATE CONSTRAINT)

-- Two are the same if the same columns refer to the same columns, under the names of the target. A
-- table without rows has not been loaded yet, and before the load one that the task makes anew
-- (DROP_AND_CREATE) is not there to stay. What partitions share with their root goes with that.
WITH RECURSIVE holder (oid, has_rows, reason) AS (
    SELECT table_oid, has_rows, reason FROM target_table_content
    UNION
    SELECT p.parent_oid, h.has_rows, h.reason
      FROM holder h
      CROSS JOIN target_table p ON p.oid = h.oid
     WHERE p.is_partition
),
filled AS MATERIALIZED (
    SELECT oid, CASE WHEN max(has_rows) IS NULL THEN max(reason) END AS unread
      FROM holder
     GROUP BY oid
),
loaded AS MATERIALIZED (
    SELECT s.table_id, s.source_schema, s.source_name, t.oid AS target_oid,
           t.schema AS target_schema, t.name AS target_name,
           'the role may not see whether ' || t.schema || '.' || t.name
           || ' of the target has rows: ' || f.unread AS cannot_tell
      FROM selected_table s
      CROSS JOIN source_table o ON o.oid = s.table_id
      CROSS JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
      CROSS JOIN filled f ON f.oid = t.oid
     WHERE (s.mode <> 'drop-and-create' OR NOT (SELECT full_load FROM assessment))
       AND NOT (o.is_partition AND o.parent_oid IN (SELECT table_id FROM selected_table))
),
pair AS MATERIALIZED (
    SELECT s.table_id, t.oid AS target_oid
      FROM selected_table s
      CROSS JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
),
source_key AS MATERIALIZED (
    SELECT k.oid, k.name, k.table_oid, k.columns, k.referenced_columns, l.target_oid,
           l.source_schema, l.source_name, l.target_schema || '.' || l.target_name AS target,
           l.cannot_tell,
           k.referenced_table_oid, k.referenced_schema || '.' || k.referenced_name AS parent,
           p.target_oid AS target_parent_oid
      FROM loaded l
      CROSS JOIN source_constraint k ON k.table_oid = l.table_id
      CROSS JOIN pair p ON p.table_id = k.referenced_table_oid
     WHERE k.type = 'f' AND k.parent_oid IS NULL
),
source_part AS (
    SELECT k.oid, coalesce(c.target_name, a.value) || char(1) || coalesce(r.target_name, b.value)
               AS part
      FROM source_key k
      CROSS JOIN json_each(k.columns) a
      CROSS JOIN json_each(k.referenced_columns) b ON b.key = a.key
      LEFT JOIN selected_column c ON c.table_id = k.table_oid AND c.source_name = a.value
      LEFT JOIN selected_column r ON r.table_id = k.referenced_table_oid
                                 AND r.source_name = b.value
     ORDER BY 1, 2
),
source_shape AS MATERIALIZED (
    SELECT oid, group_concat(part, char(2)) AS shape FROM source_part GROUP BY oid
),
target_part AS (
    SELECT k.oid, a.value || char(1) || b.value AS part
      FROM target_constraint k
      CROSS JOIN json_each(k.columns) a
      CROSS JOIN json_each(k.referenced_columns) b ON b.key = a.key
     WHERE k.type = 'f'
     ORDER BY 1, 2
),
target_shape AS (
    SELECT oid, group_concat(part, char(2)) AS shape FROM target_part GROUP BY oid
),
target_key AS MATERIALIZED (
    SELECT k.table_oid, k.referenced_table_oid, h.shape
      FROM target_shape h
      CROSS JOIN target_constraint k ON k.oid = h.oid
)
SELECT 'constraint' AS object_type, k.source_schema AS schema, k.source_name AS name,
       k.name AS part, k.parent, k.target, k.cannot_tell
  FROM source_key k
  CROSS JOIN source_shape h ON h.oid = k.oid
  LEFT JOIN target_key t ON t.table_oid = k.target_oid
                        AND t.referenced_table_oid = k.target_parent_oid AND t.shape = h.shape
 WHERE t.table_oid IS NULL
