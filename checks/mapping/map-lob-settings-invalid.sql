-- id: map-lob-settings-invalid
-- title: lob-settings of a table that say nothing AWS DMS understands
-- side: source
-- severity: dms=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE rule_type = 'table-settings'
-- finding: {name} (line {line}): {problem}
-- why: AWS DMS refuses the task, or moves the large values of the table by the settings of the task: they are cut off
--   at another size than was meant. A load by this program moves them whole.
-- remedy: Let mode be limited, with a bulk-max-size in kilobytes above the largest value; unlimited, with a bulk-max-size
--   of 0; or none, for the settings of the task.
-- reference: AWS DMS user guide, Table and collection settings rules and operations (lob-settings)
WITH setting AS (
    SELECT l.path, l.line, r.lob_mode, r.lob_bulk_max_size AS size
      FROM mapping_rule r
      JOIN task_member l ON l.parent = r.member AND l.name = 'lob-settings' AND l.counts AND l.type = 'object'
     WHERE r.rule_type = 'table-settings' AND EXISTS (SELECT 1 FROM task_member e WHERE e.parent = l.id)
)
SELECT 'rule' AS object_type, NULL AS schema, path AS name, NULL AS part, line,
       CASE WHEN lob_mode IS NULL THEN 'there is no mode'
            WHEN lob_mode NOT IN ('limited', 'unlimited', 'none') THEN 'there is no mode "' || lob_mode || '"'
            WHEN size GLOB '*[^0-9]*' OR size = '' THEN 'the bulk-max-size "' || size || '" is not a whole number'
            ELSE 'the mode limited needs a bulk-max-size above 0' END AS problem
  FROM setting
 WHERE coalesce(lob_mode, '') NOT IN ('limited', 'unlimited', 'none')
    OR size GLOB '*[^0-9]*' OR size = ''
    OR lob_mode = 'limited' AND CAST(coalesce(size, '0') AS INTEGER) = 0
