-- id: set-targetschema-overrides
-- title: TargetSchema puts tables of several schemas into one
-- side: source
-- actor: migration
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no task settings were given' END
--   FROM task_document WHERE document = 'settings'
-- examines: SELECT count(*) FROM selected_table
-- finding: TargetSchema (line {line}) is {value}, and the task selects tables of {schemas}
--   schemas{same}
-- why: Every table goes into that one schema, whatever schema it is in on the source. Two tables of one
--   name meet there: the second one is loaded into the first.
-- remedy: Leave TargetSchema empty and rename schemas by transformation rules.
-- reference: AWS DMS user guide, Target metadata task settings (TargetSchema)
WITH twice AS (
    SELECT source_name FROM selected_table GROUP BY source_name HAVING count(*) > 1
)
SELECT 'task setting' AS object_type, NULL AS schema, g.path AS name, NULL AS part, g.line, g.value,
       (SELECT count(DISTINCT source_schema) FROM selected_table) AS schemas,
       coalesce((SELECT '; ' || count(*) || ' names are there more than once, such as '
                        || min(source_name) FROM twice HAVING count(*) > 0), '') AS same
  FROM task_setting g
 WHERE g.group_name = 'TargetMetadata' AND g.name = 'TargetSchema' AND coalesce(g.value, '') <> ''
   AND (SELECT count(DISTINCT source_schema) FROM selected_table) > 1
