-- id: set-read-only-key
-- title: Settings that only AWS DMS writes
-- side: both
-- actor: migration
-- severity: dms=info
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no task settings were given' END
--   FROM task_document WHERE document = 'settings'
-- examines: SELECT count(*) FROM task_member WHERE document = 'settings'
-- finding: {setting} (line {line}) is set
-- why: Such a setting comes from the description of a task that exists. Whoever creates or modifies a
--   task with it is refused.
-- remedy: Take it out of the file before a task is created from it.
-- reference: AWS DMS user guide, Logging task settings
SELECT 'task setting' AS object_type, NULL AS schema, path AS name, NULL AS part, name AS setting, line
  FROM task_setting
 WHERE is_read_only AND is_given
