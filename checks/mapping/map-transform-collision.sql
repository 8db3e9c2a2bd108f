-- id: map-transform-collision
-- title: Two tables or columns that would get one name
-- side: source
-- severity: dms=blocker copy=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM selected_table
-- finding: {target} on the target would be filled from {sources}
-- why: AWS DMS does not support two sources for one table of the target: the rows of one come on top of the other's,
--   under keys that collide, and with DROP_AND_CREATE or TRUNCATE_BEFORE_LOAD one is deleted again. Names that differ in
--   upper and lower case alone become one by convert-lowercase. The load here refuses it.
-- remedy: Change the rules so that each gets a name of its own, or exclude one of them.
-- reference: AWS DMS user guide, Transformation rules and actions (limitations)

-- That partitions all go into their table is what map-partition-not-remapped asks for.
WITH named AS MATERIALIZED (
    SELECT s.target_schema, s.target_name, s.source_schema, s.source_name,
           CASE WHEN t.is_partition THEN t.parent_oid ELSE t.oid END AS origin
      FROM selected_table s
      JOIN source_table t ON t.oid = s.table_id
),
-- Without these no two columns have the same name: few tables need be gone through.
renaming AS MATERIALIZED (
    SELECT DISTINCT table_id FROM selected_column WHERE action = 'copy' AND target_name <> source_name
)
SELECT 'table' AS object_type, min(source_schema) AS schema, min(source_name) AS name, NULL AS part,
       target_schema || '.' || target_name AS target,
       group_concat(source_schema || '.' || source_name, ', ') AS sources,
       CASE WHEN min(origin) = max(origin) THEN 'none' END AS severity_dms
  FROM named
 GROUP BY target_schema, target_name
HAVING count(*) > 1
UNION ALL
SELECT 'column', s.source_schema, s.source_name, min(c.source_name), s.target_schema || '.' || s.target_name || '.'
       || c.target_name, group_concat(c.source_name, ', '), NULL
  FROM renaming r
 CROSS JOIN selected_column c ON c.table_id = r.table_id
 CROSS JOIN selected_table s ON s.table_id = c.table_id
 WHERE c.action = 'copy' AND c.target_name IS NOT NULL
 GROUP BY c.table_id, c.target_name
HAVING count(*) > 1
