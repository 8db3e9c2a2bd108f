-- id: set-timetravel-on
-- title: Row images are written to S3
-- side: both
-- actor: migration
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no task settings were given' END
--   FROM task_document WHERE document = 'settings'
-- examines: SELECT count(*) FROM task_member WHERE document = 'settings'
-- finding: EnableTT (line {line}) is true
-- why: Time Travel writes every change with the values of its row to an S3 bucket: personal data leaves
--   the databases, and stays there after the task is gone.
-- remedy: Set EnableTT to false, or have the bucket's encryption, access and end of life approved like
--   those of the databases.
-- reference: AWS DMS user guide, Time Travel task settings
SELECT 'task setting' AS object_type, NULL AS schema, path AS name, NULL AS part, line
  FROM task_setting
 WHERE name = 'EnableTT' AND lower(value) = 'true'
