-- id: cut-triggers-restore
-- title: Trigger that is not as on the source after the load
-- side: both
-- applies-when: SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM target_table_content) THEN 'nothing
--   has been loaded into the target yet' END
-- severity: dms=blocker@cutover logical=blocker@cutover copy=blocker@cutover
-- examines: SELECT count(*) FROM source_trigger
-- finding: trigger {part} of {schema}.{name} is {source_state} on the source, and on {target}
--   {target_state}
-- why: What the trigger does for the application (audit rows, totals, checks) does not happen after
--   the cutover, or happens where it should not. Nothing fails; it comes to light when somebody
--   misses the rows.
-- remedy: Create it, or give it the state that it has on the source, when the load and the changes
--   are through, before the application writes.
-- remedy-sql: ALTER TABLE {target_schema}.{target_name} {change:sql} TRIGGER {target_part}
-- reference: PostgreSQL manual, ALTER TABLE (ENABLE TRIGGER), CREATE TRIGGER

-- A table without rows has not been loaded yet, and before the load one that the task makes anew
-- (DROP_AND_CREATE) is not there to stay. What partitions share with their root goes with that.
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
compared AS (
    SELECT l.*, g.name, g.enabled, t.enabled AS target_enabled
      FROM loaded l
      CROSS JOIN source_trigger g ON g.table_oid = l.table_id
      LEFT JOIN target_trigger t ON t.table_oid = l.target_oid AND t.name = g.name
     WHERE t.enabled IS NOT g.enabled
       AND NOT (t.oid IS NULL AND g.enabled = 'D')
)
SELECT 'trigger' AS object_type, source_schema AS schema, source_name AS name, name AS part,
       target_schema || '.' || target_name AS target, target_schema, target_name,
       CASE enabled WHEN 'O' THEN 'enabled' WHEN 'D' THEN 'disabled' WHEN 'A' THEN 'ENABLE ALWAYS'
                    ELSE 'ENABLE REPLICA' END AS source_state,
       CASE target_enabled WHEN 'O' THEN 'enabled' WHEN 'D' THEN 'disabled'
                           WHEN 'A' THEN 'ENABLE ALWAYS' WHEN 'R' THEN 'ENABLE REPLICA'
                           ELSE 'missing' END AS target_state,
       CASE enabled WHEN 'O' THEN 'ENABLE' WHEN 'D' THEN 'DISABLE' WHEN 'A' THEN 'ENABLE ALWAYS'
                    ELSE 'ENABLE REPLICA' END AS change,
       CASE WHEN target_enabled IS NOT NULL THEN name END AS target_part, cannot_tell
  FROM compared
 WHERE name NOT GLOB 'awsdms_*'
