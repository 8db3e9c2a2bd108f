-- id: cut-constraint-valid-flag
-- title: Constraint on the target that was not validated after the load
-- side: both
-- applies-when: SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM target_table_content) THEN 'nothing
--   has been loaded into the target yet' END
-- severity: dms=warning@cutover logical=warning@cutover copy=warning@cutover
-- examines: SELECT count(*) FROM target_constraint WHERE type IN ('f', 'c', 'n')
-- finding: {kind} constraint {part} of {target_schema}.{target_name} on the target is NOT VALID
-- why: It holds for new rows only. Whether what was loaded fits it, nobody has looked: a row
--   without its parent shows up when the application joins, not when it is written. The planner
--   does not use such a constraint.
-- remedy: Validate it before the cutover: others can read and write meanwhile. If it fails, the
--   rows that it names are either broken on the source, too, or were lost on the way.
-- remedy-sql: ALTER TABLE {target_schema}.{target_name} VALIDATE CONSTRAINT {part}
-- reference: PostgreSQL manual, ALTER TABLE (VALIDATE CONSTRAINT)

-- One that is not valid on the source either is told by key-fk-not-valid. A table without rows has
-- not been loaded yet, and before the load one that the task makes anew (DROP_AND_CREATE) is not
-- there to stay. What partitions share with their root goes with that.
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
open AS MATERIALIZED (
    SELECT table_oid, name, type
      FROM target_constraint
     WHERE type IN ('f', 'c', 'n')
       AND NOT is_validated
       AND coalesce(is_enforced, 1)
),
known AS MATERIALIZED (
    SELECT table_oid, name, type FROM source_constraint WHERE NOT is_validated
)
SELECT 'constraint' AS object_type, l.source_schema AS schema, l.source_name AS name,
       k.name AS part, l.target_schema, l.target_name,
       CASE k.type WHEN 'f' THEN 'foreign key' WHEN 'c' THEN 'check' ELSE 'not-null' END AS kind,
       l.cannot_tell
  FROM loaded l
  CROSS JOIN open k ON k.table_oid = l.target_oid
  LEFT JOIN known o ON o.table_oid = l.table_id AND o.name = k.name AND o.type = k.type
 WHERE o.table_oid IS NULL
