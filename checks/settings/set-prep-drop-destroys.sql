-- id: set-prep-drop-destroys
-- title: DROP_AND_CREATE loses what was made on the target
-- side: target
-- actor: migration
-- severity: dms=warning@full-load
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no task settings were given'
--   WHEN NOT is_json THEN 'the task settings cannot be read' END
--   FROM task_document WHERE document = 'settings'
-- examines: SELECT count(*) FROM selected_table
-- finding: TargetTablePrepMode drops {schema}.{name}, which has {what} on the target
-- why: AWS DMS drops the table and creates it anew with columns and primary key of its own types:
--   defaults, identity, secondary indexes, foreign keys, checks, triggers, grants and comments that
--   somebody had made there are gone, and nothing says so.
-- remedy: Use TRUNCATE_BEFORE_LOAD or DO_NOTHING for tables that were created before the load, or keep
--   a dump of the target's schema and restore what is missing afterwards.
-- reference: AWS DMS user guide, Full-load task settings (TargetTablePrepMode)
WITH here AS MATERIALIZED (
    SELECT s.source_schema, s.source_name, t.oid
      FROM selected_table s
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
     WHERE s.mode = 'drop-and-create'
),
made AS (
    SELECT table_oid, count(*) || ' indexes' AS what, 1 AS kind
      FROM target_index WHERE NOT is_primary GROUP BY table_oid
    UNION ALL
    SELECT table_oid, count(*) || ' triggers', 2 FROM target_trigger GROUP BY table_oid
    UNION ALL
    SELECT table_oid, count(*) || ' foreign keys and checks', 3
      FROM target_constraint WHERE type IN ('f', 'c') GROUP BY table_oid
    UNION ALL
    SELECT table_oid, count(*) || ' defaults and identity columns', 4
      FROM target_column WHERE default_expression IS NOT NULL OR identity <> '' GROUP BY table_oid
)
SELECT 'table' AS object_type, h.source_schema AS schema, h.source_name AS name, NULL AS part,
       (SELECT group_concat(what, ', ')
          FROM (SELECT m.what FROM made m WHERE m.table_oid = h.oid ORDER BY m.kind)) AS what
  FROM here h
 WHERE h.oid IN (SELECT table_oid FROM made)
