-- id: rep-wal-disk-headroom
-- title: The log that the slot holds back may fill the disk
-- side: source
-- severity: dms=warning@cdc logical=warning@cdc
-- examines: SELECT count(*) FROM source_server
-- applies-when: SELECT CASE WHEN (SELECT count(*) FROM given
--   WHERE name IN ('source-free-bytes', 'migration-hours')) < 2
--   THEN 'nobody said how much is free and how long it takes (--given source-free-bytes=...'
--        || ' --given migration-hours=...)' END
-- finding: at {rate} of log an hour {hours} hours need {needed}, and the disk has {free} free
-- why: From the moment that the slot is made the server keeps all log that was not read. A reader that
--   is busy with the full load, or stopped, reads nothing, so that all of it may have to stay until
--   the end. A server whose disk is full stops, and the application with it.
-- remedy: Enlarge the disk, or let it grow by itself, before the slot is made; move in several tasks,
--   or in a quiet time. Watch the retained size (pg_replication_slots), and decide now at which size
--   the slot is dropped. The rate is the mean since the statistics began: a night of batches has more.
-- reference: PostgreSQL manual, Replication Slots; The Cumulative Statistics System: pg_stat_wal; AWS
--   DMS user guide, Using a PostgreSQL database as an AWS DMS source
WITH given_values (free, hours) AS (
    SELECT max(CASE name WHEN 'source-free-bytes' THEN CAST(value AS REAL) END),
           max(CASE name WHEN 'migration-hours' THEN CAST(value AS REAL) END)
      FROM given
), measured (rate) AS (
    SELECT (SELECT wal_bytes * 3600.0 / seconds FROM source_wal_statistics WHERE seconds >= 600)
)
SELECT 'server' AS object_type, NULL AS schema, v.database_name AS name, NULL AS part,
       printf('%.2f GB', m.rate / 1073741824.0) AS rate, printf('%.0f', g.hours) AS hours,
       printf('%.1f GB', m.rate * g.hours / 1073741824.0) AS needed,
       printf('%.1f GB', g.free / 1073741824.0) AS free,
       CASE WHEN m.rate IS NULL
            THEN 'the server does not count what it writes (14 and later do), or has begun to count'
                 || ' less than ten minutes ago' END AS cannot_tell
  FROM source_server v, given_values g, measured m
 WHERE m.rate IS NULL OR m.rate * g.hours > g.free
