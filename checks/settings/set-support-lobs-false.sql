-- id: set-support-lobs-false
-- title: A task that leaves large objects (LOB) out
-- side: source
-- actor: migration
-- severity: dms=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no task settings were given' END
--   FROM task_document WHERE document = 'settings'
-- examines: SELECT count(*) FROM selected_lob
-- finding: SupportLobs (line {line}) is false, and column {part} of {schema}.{name} is {type}
-- why: AWS DMS leaves out every column that it treats as a large object, and with text, json and arrays
--   that is most of what people write. The rows arrive, the columns are empty, and the task ends without
--   an error.
-- remedy: Set SupportLobs to true, or remove the columns by a rule of the table mappings if they are
--   not wanted.
-- reference: AWS DMS user guide, Target metadata task settings; Setting LOB support for source
--   databases
SELECT 'column' AS object_type, l.schema, l.name, l.part, l.type, s.line
  FROM task_setting s
 CROSS JOIN selected_lob l
 WHERE s.name = 'SupportLobs' AND lower(s.value) = 'false'
