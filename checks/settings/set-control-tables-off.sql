-- id: set-control-tables-off
-- title: Control tables that are not written
-- side: both
-- actor: migration
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no task settings were given' END
--   FROM task_document WHERE document = 'settings'
-- examines: SELECT count(*) FROM task_member WHERE document = 'settings'
-- finding: these control tables are off: {tables}
-- why: Without them nothing on the target tells afterwards which tables were suspended, which rows the
--   load refused, and how far the task was when it ended: the log alone does, for as long as it is kept.
-- remedy: Set HistoryTableEnabled, SuspendedTablesTableEnabled, StatusTableEnabled and
--   FullLoadExceptionTableEnabled to true, in a ControlSchema of their own.
-- reference: AWS DMS user guide, Control table task settings
SELECT 'task setting' AS object_type, NULL AS schema, 'ControlTablesSettings' AS name, NULL AS part,
       group_concat(name, ', ') AS tables
  FROM (SELECT name
          FROM task_setting
         WHERE name IN ('HistoryTableEnabled', 'SuspendedTablesTableEnabled', 'StatusTableEnabled',
                        'FullLoadExceptionTableEnabled')
           AND lower(value) <> 'true'
         ORDER BY name)
HAVING count(*) > 0
