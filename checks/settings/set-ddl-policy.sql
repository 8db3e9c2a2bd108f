-- id: set-ddl-policy
-- title: DDL on the source is carried out on the target
-- side: both
-- actor: migration
-- severity: dms=warning@cdc
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no task settings were given' END
--   FROM task_document WHERE document = 'settings'
-- examines: SELECT count(*) FROM task_member WHERE document = 'settings'
-- finding: {setting} is true{given}: {effect}
-- why: A table that is dropped or emptied on the source by mistake is dropped or emptied on the target
--   as well, which then is no way back any more.
-- remedy: Set HandleSourceTableDropped and HandleSourceTableTruncated to false until the cutover, and
--   agree on no DDL meanwhile.
-- reference: AWS DMS user guide, Change processing DDL handling policy task settings
WITH handled (name, effect) AS (
    VALUES ('HandleSourceTableDropped', 'DROP TABLE on the source drops the table on the target'),
           ('HandleSourceTableTruncated', 'TRUNCATE on the source empties the table on the target')
)
SELECT 'task setting' AS object_type, NULL AS schema,
       'ChangeProcessingDdlHandlingPolicy.' || s.name AS name, NULL AS part, s.name AS setting, h.effect,
       CASE WHEN NOT s.is_given THEN ' by default' ELSE '' END AS given
  FROM handled h
  JOIN task_setting s ON s.name = h.name
 WHERE lower(s.value) = 'true'
