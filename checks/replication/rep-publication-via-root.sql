-- id: rep-publication-via-root
-- title: Changes are published under the name of a partition that the target lacks
-- side: both
-- severity: logical=blocker
-- examines: SELECT count(*) FROM source_publication_table m JOIN source_table t ON t.oid = m.table_oid
--   WHERE t.is_partition
-- finding: publication {publication} sends the rows of partition {schema}.{name} under its own name,
--   and the target has no such table
-- why: A subscription looks for each published table by its name. Where the partitions differ, it is
--   refused as soon as it is made ("relation does not exist"), or stops when a partition is added.
-- remedy: Publish the partitioned table's name instead (13 and later): the target then finds the
--   partition by itself, whatever its own partitions are.
-- remedy-side: source
-- remedy-sql: ALTER PUBLICATION {with_roots} SET (publish_via_partition_root = true)
-- reference: PostgreSQL manual, CREATE PUBLICATION (publish_via_partition_root)
WITH member (publication, table_oid) AS (
    SELECT p.name, m.table_oid
      FROM source_publication p
      JOIN source_publication_table m ON m.publication_oid = p.oid
     WHERE NOT p.is_via_root AND NOT p.is_for_all_tables
     UNION ALL
    SELECT p.name, t.oid
      FROM source_publication p
      JOIN source_table t ON t.is_partition
     WHERE NOT p.is_via_root AND p.is_for_all_tables
)
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part, m.publication,
       CASE WHEN v.version_num >= 130000 THEN m.publication END AS with_roots
  FROM member m
  JOIN source_table t ON t.oid = m.table_oid AND t.is_partition AND t.kind = 'r'
  JOIN source_server v
  LEFT JOIN target_table g ON g.schema = t.schema AND g.name = t.name AND g.kind IN ('r', 'p')
 WHERE g.oid IS NULL
   AND t.parent_oid IN (SELECT table_id FROM selected_table)
