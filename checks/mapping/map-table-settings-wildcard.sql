-- id: map-table-settings-wildcard
-- title: table-settings with a wildcard
-- side: source
-- severity: dms=blocker copy=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE rule_type = 'table-settings'
-- finding: {name} (line {line}): table-settings are for one table, and {schema_name}.{table_name} has a wildcard
-- why: AWS DMS refuses the task: "Exact schema and table name required when using table settings rule". A load by this
--   program takes the name as it is written, and finds no such table.
-- remedy: Write a rule for each table that is to have these settings.
-- reference: AWS DMS user guide, Table and collection settings rules and operations

-- An underscore is in too many names to be taken for a wildcard here.
SELECT 'rule' AS object_type, NULL AS schema, path AS name, NULL AS part, line, schema_name, table_name
  FROM mapping_rule
 WHERE rule_type = 'table-settings' AND replace(schema_name || '.' || table_name, '[_]', '') GLOB '*[[%]*'
