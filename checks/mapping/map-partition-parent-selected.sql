-- id: map-partition-parent-selected
-- title: Parent of partitions or of inheriting tables selected
-- side: source
-- severity: dms=blocker
-- examines: SELECT count(*) FROM selected_table
-- finding: {schema}.{name} is selected, and there are rows in {kind} ({children})
-- why: The server's log names the partition that a row is in, never the partitioned table. A task
--   that captures changes for the parent does not see them, and with the partitions selected as
--   well, rows arrive twice and the task stops at duplicate keys. Where tables inherit, AWS DMS
--   loads the children's rows with the parent's, though they were excluded, and misses their changes.
-- remedy: For a task that captures changes, select the partitions, and exclude the parent by a rule;
--   look at the rules with wildcards, which match both. A task that only does a full load may select
--   the partitioned table alone. A copy by this tool reads each row once, whatever is selected.
-- reference: AWS re:Post, best practices for migrating PostgreSQL to RDS for PostgreSQL with AWS
--   DMS; AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (partitioned tables)

-- Partitions follow their table into the selection, so that it does not tell whether a rule names
-- them, too. Children that are selected with their parent are seen by obj-inheritance.
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part,
       CASE t.kind WHEN 'p' THEN 'its partitions' ELSE 'tables that inherit from it' END AS kind,
       (SELECT count(*) FROM source_table c WHERE c.parent_oid = t.oid) AS children,
       CASE WHEN t.kind = 'p' AND NOT a.cdc THEN 'info' END AS severity_dms
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
  JOIN assessment a
 WHERE t.has_children
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
   AND (t.kind = 'p' OR t.oid NOT IN (SELECT parent_oid FROM source_table
                                       WHERE inherits AND oid IN (SELECT table_id FROM selected_table)))
