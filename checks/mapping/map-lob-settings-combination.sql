-- id: map-lob-settings-combination
-- title: Unlimited large objects together with a bulk-max-size
-- side: source
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE lob_mode = 'unlimited'
-- finding: {name} (line {line}): the mode is unlimited, and the bulk-max-size {size}
-- why: Moving small values at once and large ones by a look-up of their own is for other databases than PostgreSQL. What
--   AWS DMS does with the size here is not documented: values may be cut off at it.
-- remedy: Set bulk-max-size to 0. Where most values are small, the task's InlineLobMaxSize does what was meant.
-- reference: AWS DMS user guide, Table and collection settings rules and operations (lob-settings); Target metadata task
--   settings
SELECT 'rule' AS object_type, NULL AS schema, path || '.lob-settings' AS name, NULL AS part, line,
       lob_bulk_max_size AS size
  FROM mapping_rule
 WHERE rule_type = 'table-settings' AND lob_mode = 'unlimited' AND CAST(lob_bulk_max_size AS INTEGER) > 0
