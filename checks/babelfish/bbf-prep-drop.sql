-- id: bbf-prep-drop
-- title: Tables of T-SQL are dropped and made anew
-- side: target
-- actor: migration
-- severity: dms=blocker@full-load copy=blocker@full-load
-- applies-when: SELECT CASE WHEN NOT is_tsql THEN 'the target is not Babelfish' END
--   FROM target_babelfish
-- examines: SELECT count(*) FROM selected_table
-- finding: TargetTablePrepMode drops and creates {tables} tables on a Babelfish target
-- why: The tables that come in their place are PostgreSQL's, with PostgreSQL's types, and T-SQL may
--   not recognize them. What T-SQL had made is gone, with its defaults and identity columns.
-- remedy: Set TargetTablePrepMode to DO_NOTHING or TRUNCATE_BEFORE_LOAD.
-- reference: AWS DMS user guide, Using Babelfish for Aurora PostgreSQL as a target, Full-load task
--   settings
SELECT 'task setting' AS object_type, NULL AS schema, 'TargetTablePrepMode' AS name, NULL AS part,
       count(*) AS tables
  FROM selected_table
 WHERE mode = 'drop-and-create'
HAVING count(*) > 0
