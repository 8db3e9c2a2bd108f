-- id: tgt-no-backup-before-cutover
-- title: The target archives no log
-- side: target
-- severity: dms=info@cutover logical=info@cutover copy=info@cutover
-- applies-when: SELECT 'the platform takes care of backups' FROM assessment WHERE target_platform
--   <> 'self-managed'
-- examines: SELECT count(*) FROM target_setting WHERE name = 'archive_mode'
-- finding: archive_mode of the target is {value}: there is no way back to a moment in time
-- why: From the cutover on the target holds what nobody else has. Without archived log, or another
--   backup that this tool does not see, a fault of the first night can be undone only to the last
--   dump.
-- remedy: Set up and try out backups of the target before the cutover, and take one right after the
--   load. Snapshots and other ways that do not archive log: waive this.
-- parameter: archive_mode = on, restart
-- reference: PostgreSQL manual, Continuous Archiving and Point-in-Time Recovery
SELECT 'setting' AS object_type, NULL AS schema, p.name, NULL AS part, p.setting AS value
  FROM target_setting p
 WHERE p.name = 'archive_mode'
   AND p.setting = 'off'
