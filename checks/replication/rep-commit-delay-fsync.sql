-- id: rep-commit-delay-fsync
-- title: The target is set to lose data at a crash
-- side: target
-- severity: dms=warning@cutover logical=warning@cutover copy=warning@cutover
-- examines: SELECT count(*) FROM target_setting WHERE name IN ('fsync', 'full_page_writes')
-- finding: {name} is {setting} on the target
-- why: What makes the load faster makes the database worthless at the first crash: without fsync and
--   full_page_writes its files may be damaged, with synchronous_commit off the last commits are gone
--   although the application was told that they are safe. Everything works until then.
-- remedy: Turn it on before the switch, which takes a reload alone, and for fsync let the files be
--   written (sync, as root) before applications come. synchronous_commit counts for the roles of the
--   application; where the database sets it, ALTER DATABASE ... RESET synchronous_commit.
-- remedy-sql: ALTER SYSTEM SET {of_server} = 'on'
-- reference: PostgreSQL manual, Write Ahead Log settings; Populating a Database

-- Off for the role that loads is as it should be: what the server or the database says counts.
SELECT 'setting' AS object_type, NULL AS schema, name, NULL AS part, setting,
       CASE WHEN source <> 'database' THEN name END AS of_server
  FROM target_setting
 WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit')
   AND setting = 'off'
   AND coalesce(source, '') NOT IN ('user', 'database user')
