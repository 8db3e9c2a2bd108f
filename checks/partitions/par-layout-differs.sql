-- id: par-layout-differs
-- title: Table that is partitioned in another way on the target
-- side: both
-- severity: dms=warning,warning@verify logical=warning,warning@verify copy=info,warning@verify
-- examines: SELECT count(*) FROM selected_table s JOIN source_table t ON t.oid = s.table_id
--   WHERE t.kind = 'p'
-- finding: partitioned table {schema}.{name} is laid out otherwise on the target: {difference}
-- why: A row whose partition the target lacks has to find its place through the partitioned table.
--   Native replication looks for a table of the partition's own name unless it publishes through the
--   root, and AWS DMS creates the partitions as tables of their own. Compare such tables by their
--   root.
-- remedy: Give the target the partitions of the source, or a default partition. If the other layout
--   is wanted, publish with publish_via_partition_root, or rename the partitions to the parent in
--   the task's rules, and waive this.
-- reference: PostgreSQL manual, Table Partitioning, CREATE PUBLICATION
--   (publish_via_partition_root)

-- A partition is known by its bounds and those of the partitions above it, not by its name. A task
-- that drops and creates tables does away with the target's layout; a subscription knows no such
-- mode. Rows that find no place are seen by par-default-partition-missing.
WITH RECURSIVE root AS (
    SELECT s.table_id, s.source_schema, s.source_name, t.oid AS target_oid, t.kind AS target_kind,
           s.mode,
           (SELECT max(c.source_name <> c.target_name) FROM selected_column c
             WHERE c.table_id = s.table_id) AS renames
      FROM selected_table s
      JOIN source_table p ON p.oid = s.table_id
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
     WHERE p.kind = 'p'
       AND t.kind IN ('r', 'p')
       AND NOT (p.is_partition AND p.parent_oid IN (SELECT table_id FROM selected_table))
),
source_tree (root, oid, place) AS (
    SELECT table_id, table_id, '' FROM root
    UNION ALL
    SELECT r.root, t.oid, r.place || ' ' || p.bound
      FROM source_tree r
      JOIN source_table t ON t.parent_oid = r.oid AND t.is_partition
      JOIN source_partition p ON p.table_oid = t.oid
),
target_tree (root, oid, place) AS (
    SELECT table_id, target_oid, '' FROM root
    UNION ALL
    SELECT r.root, t.oid, r.place || ' ' || p.bound
      FROM target_tree r
      JOIN target_table t ON t.parent_oid = r.oid AND t.is_partition
      JOIN target_partition p ON p.table_oid = t.oid
),
compared AS (
    SELECT r.*, s.strategy, s.key_definition,
           t.strategy AS target_strategy, t.key_definition AS target_key_definition,
           (SELECT count(*) FROM source_tree a
             WHERE a.root = r.table_id
               AND a.place NOT IN (SELECT place FROM target_tree b WHERE b.root = r.table_id))
               AS source_only,
           (SELECT count(*) FROM target_tree b
             WHERE b.root = r.table_id
               AND b.place NOT IN (SELECT place FROM source_tree a WHERE a.root = r.table_id))
               AS target_only,
           (SELECT min(ltrim(a.place)) FROM source_tree a
             WHERE a.root = r.table_id
               AND a.place NOT IN (SELECT place FROM target_tree b WHERE b.root = r.table_id))
               AS first_missing
      FROM root r
      JOIN source_partition s ON s.table_oid = r.table_id
      LEFT JOIN target_partition t ON t.table_oid = r.target_oid
),
judged AS (
    SELECT *,
           CASE WHEN target_kind = 'r' THEN 'it is one plain table there'
                WHEN strategy <> target_strategy
                     OR (NOT renames AND key_definition <> target_key_definition)
                THEN 'by ' || target_key_definition || ' instead of ' || key_definition
                WHEN source_only > 0
                THEN 'partitions missing there: ' || source_only || ', the first is ' || first_missing
                WHEN target_only > 0 THEN 'partitions that are only there: ' || target_only END
               AS difference
      FROM compared
)
SELECT 'table' AS object_type, source_schema AS schema, source_name AS name, NULL AS part,
       difference, source_only, target_only,
       CASE WHEN mode = 'drop-and-create' AND NOT (SELECT verify FROM assessment) THEN 'none' END AS severity_dms,
       CASE WHEN mode = 'drop-and-create' AND NOT (SELECT verify FROM assessment) THEN 'none' END AS severity_copy
  FROM judged
 WHERE difference IS NOT NULL
