-- id: key-target-definition-differs
-- title: Primary key on other columns on the target
-- side: both
-- severity: dms=blocker@cdc,warning@full-load logical=blocker@cdc copy=warning
-- examines: SELECT count(*) FROM selected_table s JOIN source_constraint c
--   ON c.table_oid = s.table_id AND c.type = 'p'
--   JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
--   JOIN target_constraint k ON k.table_oid = t.oid AND k.type = 'p'
-- finding: the primary key of {schema}.{name} is on {source_columns}, that of {target} on
--   {target_columns}
-- why: AWS DMS finds the target's row by the target's key, for whose columns the source's log need
--   not carry the old values: changes hit no row or the wrong one, and validation wants the same key
--   on both sides. A subscription stops at the first update or delete if the target's key has a
--   column that the source's has not. Fewer columns on the target refuse rows that the source holds.
-- remedy: Make the target's key as the source's. If another key is wanted there, change it after the
--   cutover. Where only the order differs, validation alone is concerned.
-- reference: AWS DMS user guide, Data validation limitations; PostgreSQL manual, Logical Replication
--   (Restrictions)

-- Columns are compared under the names that they have on the target, where not both keys read alike
-- and no column has another name.
WITH renamed AS MATERIALIZED (
    SELECT table_id, source_name, target_name FROM selected_column WHERE source_name <> target_name
),
pair AS MATERIALIZED (
    SELECT s.*, c.columns AS source_key, k.columns AS target_key, o.replica_identity
      FROM selected_table s
      CROSS JOIN source_table o ON o.oid = s.table_id
      CROSS JOIN source_constraint c ON c.table_oid = o.oid AND c.type = 'p'
      CROSS JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
      CROSS JOIN target_constraint k ON k.table_oid = t.oid AND k.type = 'p'
     WHERE (c.columns IS NOT k.columns OR s.table_id IN (SELECT table_id FROM renamed))
       AND NOT (o.is_partition AND o.parent_oid IN (SELECT table_id FROM selected_table))
),
source_column_of AS MATERIALIZED (
    SELECT p.table_id, e.key AS position, coalesce(c.target_name, e.value) AS name
      FROM pair p
      CROSS JOIN json_each(p.source_key) e
      LEFT JOIN renamed c ON c.table_id = p.table_id AND c.source_name = e.value
),
target_column_of AS MATERIALIZED (
    SELECT p.table_id, e.key AS position, e.value AS name FROM pair p CROSS JOIN json_each(p.target_key) e
),
more AS (
    SELECT DISTINCT t.table_id FROM target_column_of t
      LEFT JOIN source_column_of s ON s.table_id = t.table_id AND s.name = t.name
     WHERE s.name IS NULL
),
fewer AS (
    SELECT DISTINCT s.table_id FROM source_column_of s
      LEFT JOIN target_column_of t ON t.table_id = s.table_id AND t.name = s.name
     WHERE t.name IS NULL
),
reordered AS (
    SELECT DISTINCT s.table_id FROM source_column_of s
      CROSS JOIN target_column_of t ON t.table_id = s.table_id AND t.position = s.position
     WHERE t.name <> s.name
)
SELECT 'table' AS object_type, p.source_schema AS schema, p.source_name AS name, NULL AS part,
       (SELECT group_concat(value, ', ') FROM json_each(p.source_key)) AS source_columns,
       (SELECT group_concat(value, ', ') FROM json_each(p.target_key)) AS target_columns,
       p.target_schema || '.' || p.target_name AS target,
       CASE WHEN p.mode = 'drop-and-create' THEN 'none'
            WHEN m.table_id IS NULL AND f.table_id IS NULL THEN 'warning' END AS severity_dms,
       CASE WHEN m.table_id IS NULL AND f.table_id IS NULL THEN 'none'
            WHEN m.table_id IS NULL OR p.replica_identity = 'f' THEN 'warning' END
           AS severity_logical,
       CASE WHEN p.mode = 'drop-and-create' THEN 'none'
            WHEN m.table_id IS NULL AND f.table_id IS NULL THEN 'none' END AS severity_copy
  FROM pair p
  LEFT JOIN more m ON m.table_id = p.table_id
  LEFT JOIN fewer f ON f.table_id = p.table_id
  LEFT JOIN reordered r ON r.table_id = p.table_id
 WHERE coalesce(m.table_id, f.table_id, r.table_id) IS NOT NULL
