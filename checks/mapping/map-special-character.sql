-- id: map-special-character
-- title: Transformation of a column with a special character in its name
-- side: source
-- severity: dms=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE rule_type = 'transformation' AND rule_target = 'column'
-- finding: {name} (line {line}): {rule_action} is to change column {part}, whose name has {character}
-- why: AWS DMS does not support transformations of columns whose names have #, \, / or -, nor of those that are written
--   from right to left. Whether the column arrives, and under which name, cannot be told beforehand. A load by this
--   program takes any name.
-- remedy: Rename the column on the source first, or leave it out of the rule and rename it on the target afterwards.
-- actor: migration, source DBA
-- reference: AWS DMS user guide, Transformation rules and actions (limitations)
SELECT 'rule' AS object_type, NULL AS schema, r.path AS name, m.schema || '.' || m.name || '.' || m.column AS part,
       r.line, r.rule_action,
       CASE WHEN instr(m.column, '#') THEN '#' WHEN instr(m.column, '\') THEN '\' WHEN instr(m.column, '/') THEN '/'
            WHEN instr(m.column, '-') THEN '-' ELSE 'letters that are written from right to left' END AS character
  FROM mapping_rule r
 CROSS JOIN mapping_column_match m ON m.path = r.path
 CROSS JOIN selected_table s ON s.table_id = m.table_id
 WHERE r.rule_type = 'transformation' AND r.rule_target = 'column'
   AND r.rule_action NOT IN ('add-column', 'include-column')
   AND (m.column GLOB '*[#\/]*' OR instr(m.column, '-') OR m.column GLOB '*[֐-ࣿיִ-﷿ﹰ-ﻼ]*')
