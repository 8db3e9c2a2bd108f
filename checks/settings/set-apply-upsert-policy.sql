-- id: set-apply-upsert-policy
-- title: Missing rows are made again, or overwritten, without a word
-- side: both
-- actor: migration
-- severity: dms=warning@cdc
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no task settings were given' END
--   FROM task_document WHERE document = 'settings'
-- examines: SELECT count(*) FROM task_member WHERE document = 'settings'
-- finding: {setting} (line {line}) is {value}
-- why: A row that is missing on the target, or there already, is a sign that rows were lost. With this
--   policy AWS DMS writes it over, and the sign is gone. A row that UPDATE_RECORD makes again has no
--   large objects (LOB): text and json are NULL in it.
-- remedy: Use LOG_ERROR or SUSPEND_TABLE to see what happens; if the policy is needed (for a restart
--   from an earlier position), compare all rows afterwards.
-- reference: AWS DMS user guide, Error handling task settings (ApplyErrorInsertPolicy,
--   ApplyErrorUpdatePolicy)
SELECT 'task setting' AS object_type, NULL AS schema, path AS name, NULL AS part, name AS setting, line, value
  FROM task_setting
 WHERE name = 'ApplyErrorInsertPolicy' AND value = 'INSERT_RECORD'
    OR name = 'ApplyErrorUpdatePolicy' AND value = 'UPDATE_RECORD'
