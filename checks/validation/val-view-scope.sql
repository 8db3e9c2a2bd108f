-- id: val-view-scope
-- title: View that a task moves and AWS DMS does not validate
-- side: source
-- actor: migration
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE table_type IN ('view', 'all')
-- finding: {kind} {schema}.{name} is selected by rule {rule}, and AWS DMS does not validate its rows
-- why: AWS DMS loads a view's rows into a table and does not validate them, and the source's view gives
--   other rows with every change. Checks of tables do not look at it either.
-- remedy: Compare them with pgcrossing validate while nobody writes to the source. Or move the tables below
--   the view and create the view on the target, so that what is compared is what it reads.
-- reference: AWS DMS user guide, AWS DMS data validation (limitations), Selection rules and actions
WITH chosen AS MATERIALIZED (
    SELECT m.table_id, min(r.ordinal) AS ordinal
      FROM mapping_rule r
     CROSS JOIN mapping_match m ON m.path = r.path
     WHERE r.rule_type = 'selection' AND r.rule_action IN ('include', 'explicit')
       AND r.table_type IN ('view', 'all')
       AND m.kind IN ('v', 'm')
     GROUP BY m.table_id
),
excluding AS MATERIALIZED (
    SELECT m.table_id
      FROM mapping_rule r
     CROSS JOIN locator_match m ON m.locator = r.locator
     WHERE r.rule_type = 'selection' AND r.rule_action = 'exclude' AND r.table_type IN ('view', 'all')
)
SELECT CASE t.kind WHEN 'm' THEN 'materialized view' ELSE 'view' END AS object_type, t.schema, t.name,
       NULL AS part, r.rule_id AS rule,
       CASE t.kind WHEN 'm' THEN 'materialized view' ELSE 'view' END AS kind,
       CASE WHEN EXISTS (SELECT 1 FROM setting_enable_validation WHERE lower(value) = 'false')
            THEN 'info' END AS severity_dms
  FROM chosen c
 CROSS JOIN source_table t ON t.oid = c.table_id
  JOIN mapping_rule r ON r.ordinal = c.ordinal
 WHERE c.table_id NOT IN (SELECT table_id FROM excluding)
