-- id: key-pk-on-partition-leafs-only
-- title: Partitions have a primary key, and their table has none
-- side: source
-- severity: dms=warning logical=warning copy=info
-- examines: SELECT count(*) FROM selected_table s JOIN source_table t ON t.oid = s.table_id
--   WHERE t.kind = 'p'
-- finding: each partition of {schema}.{name} ({leaves}) has a primary key, the table itself has none
-- why: A key in one partition says nothing about the others: the same key may stand in two of them.
--   Where the partitions go into one table, plain or partitioned, such rows collide. A publication
--   with publish_via_partition_root sends changes under the table's own identity, which it has not,
--   and a new partition gets no key by itself.
-- remedy: Add the primary key to the partitioned table; it must contain the partition key. Where that
--   cannot be, publish the partitions as they are, and look for keys that occur twice before they
--   are put together.
-- reference: PostgreSQL manual, Table Partitioning (Limitations), CREATE PUBLICATION
--   (publish_via_partition_root)
WITH RECURSIVE keyed (oid) AS MATERIALIZED (
    SELECT table_oid FROM source_constraint WHERE type = 'p'
),
tree (root, oid) AS (
    SELECT t.oid, t.oid
      FROM selected_table s
      JOIN source_table t ON t.oid = s.table_id
     WHERE t.kind = 'p'
       AND t.oid NOT IN (SELECT oid FROM keyed)
       AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
    UNION
    SELECT r.root, t.oid FROM tree r JOIN source_table t ON t.parent_oid = r.oid AND t.is_partition
),
judged AS (
    SELECT r.root, count(*) AS leaves, min(t.oid IN (SELECT oid FROM keyed)) AS are_keyed
      FROM tree r
      JOIN source_table t ON t.oid = r.oid
     WHERE t.kind <> 'p'
     GROUP BY r.root
)
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part, j.leaves
  FROM judged j
  JOIN source_table t ON t.oid = j.root
 WHERE j.are_keyed
