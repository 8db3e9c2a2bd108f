-- id: par-too-many
-- title: Table with more than a thousand partitions
-- side: source
-- severity: dms=warning logical=warning copy=info
-- examines: SELECT count(*) FROM selected_table s JOIN source_table t ON t.oid = s.table_id
--   WHERE t.kind = 'p'
-- finding: {schema}.{name} has {leaves} partitions
-- why: Each partition is a table to the task: AWS DMS keeps state and memory for each, reloads them
--   one by one, and its console and statistics become slow. A subscription makes a copy worker's run
--   for each, and a dump locks them all at once: max_locks_per_transaction may not be enough.
-- remedy: Divide the partitions among several tasks or publications, the old ones, which no longer
--   change, apart. Look at max_locks_per_transaction on both sides.
-- actor: migration
-- reference: AWS DMS user guide, Best practices; PostgreSQL manual, Table Partitioning (Best
--   Practices), Lock Management
WITH RECURSIVE tree (root, oid) AS (
    SELECT t.oid, t.oid
      FROM selected_table s
      JOIN source_table t ON t.oid = s.table_id
     WHERE t.kind = 'p'
       AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
    UNION
    SELECT r.root, t.oid FROM tree r JOIN source_table t ON t.parent_oid = r.oid AND t.is_partition
)
SELECT 'table' AS object_type, r.schema, r.name, NULL AS part, count(*) AS leaves
  FROM tree e
  JOIN source_table t ON t.oid = e.oid AND t.kind <> 'p'
  JOIN source_table r ON r.oid = e.root
 GROUP BY e.root
HAVING count(*) > 1000
