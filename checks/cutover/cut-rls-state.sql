-- id: cut-rls-state
-- title: Row security is not as on the source
-- side: both
-- applies-when: SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM target_table_content) THEN 'nothing
--   has been loaded into the target yet' END
-- severity: dms=blocker@cutover logical=blocker@cutover copy=blocker@cutover
-- examines: SELECT count(*) FROM selected_table
-- finding: {schema}.{name} has on the source, and {target} lacks: {lacks}
-- why: Who was to see the rows of one tenant sees those of all from the cutover on, and may change
--   them; or, where a policy that grants is missing, none. No query fails, so nobody notices. AWS DMS
--   and native replication move neither the switch nor the policies.
-- remedy: Bring the policies, then ENABLE (and FORCE) ROW LEVEL SECURITY, after the load and before
--   the application connects: the roles that load need BYPASSRLS by then. Try it as a role of the
--   application.
-- remedy-sql: ALTER TABLE {target_schema}.{target_name} {change:sql} ROW LEVEL SECURITY
-- reference: PostgreSQL manual, Row Security Policies, ALTER TABLE (ENABLE ROW LEVEL SECURITY)

-- Policies are compared by name, command and kind; what they say is not. A table without rows has
-- not been loaded yet, and before the load one that the task makes anew (DROP_AND_CREATE) is not
-- there to stay. What partitions share with their root goes with that. Policies do nothing where row
-- security is not switched on.
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
lost AS MATERIALIZED (
    SELECT l.table_id, group_concat('policy ' || p.name, ', ') AS policies
      FROM loaded l
      CROSS JOIN source_policy p ON p.table_oid = l.table_id
      LEFT JOIN target_policy t ON t.table_oid = l.target_oid AND t.name = p.name
                               AND t.command = p.command AND t.is_permissive = p.is_permissive
     WHERE t.name IS NULL
     GROUP BY l.table_id
),
compared AS (
    SELECT l.*, o.policies, s.row_security, s.row_security AND NOT t.row_security AS lacks_security,
           s.row_security AND s.force_row_security AND NOT t.force_row_security AS lacks_force
      FROM loaded l
      CROSS JOIN source_table s ON s.oid = l.table_id
      CROSS JOIN target_table t ON t.oid = l.target_oid
      LEFT JOIN lost o ON o.table_id = l.table_id
)
SELECT 'table' AS object_type, source_schema AS schema, source_name AS name, NULL AS part,
       target_schema || '.' || target_name AS target, target_schema, target_name,
       substr(CASE WHEN lacks_security THEN ', ENABLE ROW LEVEL SECURITY' ELSE '' END
              || CASE WHEN lacks_force THEN ', FORCE ROW LEVEL SECURITY' ELSE '' END
              || coalesce(', ' || policies, ''), 3) AS lacks,
       CASE WHEN lacks_security THEN 'ENABLE' WHEN lacks_force THEN 'FORCE' END AS change,
       CASE WHEN NOT row_security THEN 'info' END AS severity_dms,
       CASE WHEN NOT row_security THEN 'info' END AS severity_logical,
       CASE WHEN NOT row_security THEN 'info' END AS severity_copy, cannot_tell
  FROM compared
 WHERE lacks_security OR lacks_force OR policies IS NOT NULL
