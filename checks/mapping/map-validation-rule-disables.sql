-- id: map-validation-rule-disables
-- title: Validation rule that lets every value pass
-- side: source
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE rule_type = 'validation'
-- finding: {name} (line {line}): of {column} no more is compared than whether it is null
-- why: Both functions give the same for every value, so that any two rows are equal to AWS DMS. Its report says that the
--   column was validated; it was not. AWS's own example is such a rule.
-- remedy: Write a function that forgives the difference and no more, e.g. one that rounds. Otherwise say in whatever is
--   signed that this column was not compared. The compare of this program does not follow such rules.
-- reference: AWS DMS user guide, Specifying data validation rules using JSON
WITH function AS (
    SELECT path, line, schema_name || '.' || table_name || '.' || column_name AS column,
           ' ' || lower(replace(replace(replace(source_function, char(10), ' '), '  ', ' '), '  ', ' ')) || ' ' AS source,
           ' ' || lower(replace(replace(replace(target_function, char(10), ' '), '  ', ' '), '  ', ' ')) || ' ' AS target
      FROM mapping_rule
     WHERE rule_type = 'validation' AND source_function <> '' AND target_function <> ''
)
SELECT 'rule' AS object_type, NULL AS schema, path AS name, NULL AS part, line, coalesce(column, 'the column') AS column
  FROM function
 WHERE instr(replace(replace(source, '${column-name} is null', ''), '${column-name} is not null', ''), '${') = 0
   AND instr(replace(replace(target, '${column-name} is null', ''), '${column-name} is not null', ''), '${') = 0
