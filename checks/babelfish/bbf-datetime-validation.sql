-- id: bbf-datetime-validation
-- title: DATETIME column of Babelfish that AWS DMS finds different
-- side: target
-- actor: migration
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT is_tsql THEN 'the target is not Babelfish'
--   WHEN NOT EXISTS (SELECT 1 FROM setting_enable_validation WHERE lower(value) = 'true')
--   THEN 'the task does not validate' END FROM target_babelfish
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type} on the source and DATETIME on the target
-- why: DATETIME keeps other decimals of a second than the source does, so that AWS DMS reports rows as
--   different that are as equal as they can be. Among thousands of such failures nobody sees one that is
--   real, and the task stops to validate when it has counted enough of them.
-- remedy: Use DATETIME2 where the application allows it. Else add a validation rule with the rule-action
--   override-validation-function for the column that rounds both sides; the one of AWS's own example
--   makes both sides 0, which compares nothing but NULL.
-- reference: AWS DMS user guide, Using Babelfish for Aurora PostgreSQL as a target
WITH override AS MATERIALIZED (
    SELECT m.table_id, m.position
      FROM mapping_rule r
     CROSS JOIN locator_column_match m ON m.locator = r.column_locator
     WHERE r.rule_type = 'validation' AND r.rule_action = 'override-validation-function'
       AND lower(coalesce(r.locator_data_type, 'datetime')) = 'datetime'
)
SELECT 'column' AS object_type, t.schema, t.name, c.source_name AS part, k.type
  FROM target_column g
 CROSS JOIN target_table o ON o.oid = g.table_oid
 CROSS JOIN selected_table s ON s.target_schema = o.schema AND s.target_name = o.name
 CROSS JOIN selected_column c ON c.table_id = s.table_id AND c.target_name = g.name
 CROSS JOIN source_column k ON k.table_oid = s.table_id AND k.number = c.position
 CROSS JOIN source_table t ON t.oid = s.table_id
 WHERE g.type_schema = 'sys' AND g.type_name = 'datetime'
   AND NOT (k.type_schema = 'sys' AND k.type_name = 'datetime')
   AND c.action = 'copy'
   AND (s.table_id, c.position) NOT IN (SELECT table_id, position FROM override)
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
