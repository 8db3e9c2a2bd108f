-- id: set-charset-replacement
-- title: Validation of characters that the task replaces
-- side: both
-- actor: migration
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no task settings were given' END
--   FROM task_document WHERE document = 'settings'
-- examines: SELECT count(*) FROM task_member WHERE document = 'settings'
-- finding: {setting} (line {line}) is set, and EnableValidation is true
-- why: The task changes characters on their way, and validation compares the values as they are on both
--   sides: each row with such a character fails, or validation does not work at all.
-- remedy: Take the replacement out if the target can hold all characters; else validate in another way.
-- reference: AWS DMS user guide, Character substitution task settings; AWS DMS data validation,
--   Limitations
SELECT 'task setting' AS object_type, NULL AS schema, s.path AS name, NULL AS part, s.name AS setting, s.line
  FROM task_setting s
  JOIN task_setting e ON e.name = 'EnableValidation' AND lower(e.value) = 'true'
 WHERE s.group_name = 'CharacterSetSettings' AND s.is_given
   AND EXISTS (SELECT 1
                 FROM task_member m
                 JOIN task_member c ON c.parent = m.id
                WHERE m.document = 'settings' AND m.path = s.path)
