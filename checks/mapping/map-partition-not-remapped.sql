-- id: map-partition-not-remapped
-- title: Partition that goes into a table of its own on the target
-- side: both
-- severity: dms=blocker logical=warning@cdc
-- examines: SELECT count(*) FROM selected_table s JOIN source_table t ON t.oid = s.table_id
--   WHERE t.is_partition
-- finding: partition {schema}.{name} has no table {target} on the target, where {parent} is {kind}
-- why: AWS DMS writes into the table that the rules name. Where the target holds the partitioned table
--   in another layout, it makes a plain table of the partition's name: the rows arrive, and not where
--   the application looks for them. A subscription stops, since it finds no table of that name,
--   unless the publication says publish_via_partition_root.
-- remedy: Rename each partition to the partitioned table by a transformation rule (rule-action
--   rename), or give the target the same partitions. Publish with publish_via_partition_root.
-- reference: AWS re:Post, best practices for migrating PostgreSQL to RDS for PostgreSQL with AWS
--   DMS; PostgreSQL manual, CREATE PUBLICATION (publish_via_partition_root)

-- The root stands on the target under its own name or under that which the task gives it.
WITH RECURSIVE above (leaf, oid) AS (
    SELECT t.oid, t.parent_oid
      FROM selected_table s
      JOIN source_table t ON t.oid = s.table_id
     WHERE t.is_partition AND t.kind = 'r'
       AND t.parent_oid NOT IN (SELECT table_id FROM selected_table)
    UNION
    SELECT a.leaf, t.parent_oid FROM above a JOIN source_table t ON t.oid = a.oid WHERE t.is_partition
),
root AS MATERIALIZED (
    SELECT a.leaf, t.oid, t.schema, t.name
      FROM above a
      JOIN source_table t ON t.oid = a.oid
     WHERE NOT t.is_partition
       AND t.oid NOT IN (SELECT table_id FROM selected_table)
)
SELECT 'table' AS object_type, s.source_schema AS schema, s.source_name AS name, NULL AS part,
       s.target_schema || '.' || s.target_name AS target, p.schema || '.' || p.name AS parent,
       CASE p.kind WHEN 'p' THEN 'partitioned in another way' ELSE 'a plain table' END AS kind
  FROM root r
  JOIN selected_table s ON s.table_id = r.leaf
  JOIN target_table p ON p.schema = s.target_schema AND p.name = r.name AND p.kind IN ('r', 'p')
  LEFT JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
 WHERE t.oid IS NULL
