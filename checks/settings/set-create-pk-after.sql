-- id: set-create-pk-after
-- title: Primary keys that are created after the load
-- side: source
-- actor: migration
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no task settings were given' END
--   FROM task_document WHERE document = 'settings'
-- examines: SELECT count(*) FROM task_member WHERE document = 'settings'
-- finding: CreatePkAfterFullLoad (line {line}) is true{reason}
-- why: Until the key is there every change and every large object that is fetched by its row's key
--   reads the whole table on the target. Where rows are there twice the key cannot be created, and the
--   task says so at the end of the load.
-- remedy: Set CreatePkAfterFullLoad to false in full LOB mode and where changes are captured; or create
--   the tables with their keys yourself and take DO_NOTHING.
-- reference: AWS DMS user guide, Full-load task settings (CreatePkAfterFullLoad)
SELECT 'task setting' AS object_type, NULL AS schema, c.path AS name, NULL AS part, c.line,
       CASE WHEN lower(f.value) = 'true' THEN ', and the task is in full LOB mode'
            ELSE ', and changes are captured' END AS reason
  FROM task_setting c
  JOIN task_setting f ON f.name = 'FullLobMode'
 CROSS JOIN assessment a
 WHERE c.name = 'CreatePkAfterFullLoad' AND lower(c.value) = 'true'
   AND (lower(f.value) = 'true' OR a.cdc)
