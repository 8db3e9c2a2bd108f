-- id: map-operation-indicator
-- title: Deletes that become a mark on the row
-- side: source
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE expression IS NOT NULL
-- finding: {name} (line {line}): operation_indicator() keeps deleted rows on the target, with a mark
-- why: A row that the source deletes stays on the target. The application sees rows that are gone unless it asks for the
--   mark, counts differ, and validation says so for each. AWS DMS needs a primary key on both sides for it.
-- remedy: If the target takes the source's place, take the rule out. If it keeps history, tell whoever reads it, and
--   whoever validates.
-- actor: migration, application
-- reference: AWS DMS user guide, Using transformation rule expressions to define column content
SELECT 'rule' AS object_type, NULL AS schema, path || '.expression' AS name, NULL AS part, line
  FROM mapping_rule
 WHERE lower(expression) GLOB '*operation_indicator*(*'
