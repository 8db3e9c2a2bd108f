-- id: act-archiver-failing
-- title: Archiving of WAL fails
-- side: source
-- severity: dms=warning logical=warning copy=info
-- examines: SELECT count(*) FROM source_archiver
-- finding: the last attempt to archive a WAL file failed, {minutes} min ago ({failed} failures in
--   all)
-- why: The server keeps every WAL file until it is archived, whatever the slots say. The disk fills
--   up while the migration makes it write more, and a server whose WAL disk is full stops. Backups
--   from before cannot be brought up to now either.
-- remedy: Repair the archive_command or its destination, then see that pg_stat_archiver goes on
--   (last_archived_time) before the migration begins.
-- reference: PostgreSQL manual, Continuous Archiving, pg_stat_archiver

-- A failure that was followed by a success is over.
SELECT 'server' AS object_type, NULL AS schema, 'archiver' AS name, NULL AS part, r.failed,
       CAST(r.failed_seconds / 60 AS INTEGER) AS minutes
  FROM source_archiver r
  JOIN source_setting m ON m.name = 'archive_mode'
 WHERE r.is_failing
   AND m.setting <> 'off'
