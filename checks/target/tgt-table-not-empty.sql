-- id: tgt-table-not-empty
-- title: Target table that has rows already
-- side: target
-- severity: dms=blocker@full-load logical=blocker@full-load copy=blocker@full-load
-- examines: SELECT count(*) FROM selected_table
-- finding: {target_schema}.{target_name} of the target has rows already{consequence}
-- why: Rows that are loaded into a table that has some already fail with duplicate keys or, without a
--   key, mix with them for good. This tool does not start then. With TRUNCATE_BEFORE_LOAD or
--   DROP_AND_CREATE the rows that are there are lost.
-- remedy: Find out whose rows they are. If nobody needs them, empty the table, or let the task do it
--   (TargetTablePrepMode TRUNCATE_BEFORE_LOAD). If they came from a run that was cut off, resume
--   that run. A native subscription over rows that are right already is made with copy_data = false.
-- actor: target DBA, application
-- reference: AWS DMS user guide, Full-load task settings (TargetTablePrepMode); PostgreSQL
--   manual, CREATE SUBSCRIPTION (copy_data)

-- Rows of a partitioned table are in its partitions: one that is selected itself speaks for itself.
WITH RECURSIVE here AS (
    SELECT s.source_schema, s.source_name, s.target_schema, s.target_name, s.mode, t.oid
      FROM selected_table s
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
),
tree (root, oid) AS (
    SELECT oid, oid FROM here
    UNION
    SELECT r.root, t.oid
      FROM tree r
      JOIN target_table t ON t.parent_oid = r.oid AND t.is_partition
     WHERE t.oid NOT IN (SELECT oid FROM here)
),
content AS (
    SELECT r.root, max(w.has_rows) AS has_rows, max(w.reason) AS reason
      FROM tree r
      JOIN target_table_content w ON w.table_oid = r.oid
     GROUP BY r.root
)
SELECT 'table' AS object_type, h.source_schema AS schema, h.source_name AS name, NULL AS part,
       h.target_schema, h.target_name,
       CASE h.mode WHEN 'truncate' THEN '; the task empties it before the load'
                   WHEN 'drop-and-create' THEN '; the task drops it before the load'
                   ELSE '' END AS consequence,
       CASE WHEN h.mode IN ('truncate', 'drop-and-create') THEN 'info' END AS severity_dms,
       CASE WHEN h.mode IN ('truncate', 'drop-and-create') THEN 'info' END AS severity_copy,
       CASE WHEN c.has_rows IS NULL
            THEN 'the role may not see whether ' || h.target_schema || '.' || h.target_name
                 || ' of the target has rows: ' || c.reason END AS cannot_tell
  FROM here h
  JOIN content c ON c.root = h.oid
