-- id: act-backup-running
-- title: Base backup is running
-- side: source
-- versions: 13-
-- severity: dms=info@full-load logical=info@full-load copy=info@full-load
-- examines: SELECT count(*) FROM source_progress
-- finding: process {part} sends a base backup ({phase})
-- why: It reads every file of the server, as the load does: both take longer, and so does everybody
--   else.
-- remedy: Let it finish, or begin the load at another hour.
-- reference: PostgreSQL manual, Progress Reporting: Base Backup
SELECT 'session' AS object_type, NULL AS schema, 'base backup' AS name, CAST(pid AS TEXT) AS part,
       phase
  FROM source_progress
 WHERE command = 'BASE_BACKUP'
