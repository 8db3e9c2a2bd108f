-- id: rep-heartbeat-off
-- title: A quiet database lets its slot hold back the log of the others
-- side: source
-- severity: dms=warning@cdc logical=info@cdc
-- examines: SELECT count(*) FROM source_database_statistics WHERE name IS NOT NULL
-- applies-when: SELECT CASE WHEN EXISTS (SELECT 1 FROM given WHERE name = 'heartbeat' AND value = 'true')
--   THEN 'HeartbeatEnable is on' END
-- finding: database {name} has written {written} rows, and {others} other databases that share its log
--   have written {written_elsewhere}
-- why: A slot moves on only when a change of its own database is read and confirmed. While the other
--   databases write and this one does not, the server keeps all of their log for the slot, until the
--   disk is full. The heartbeat of AWS DMS writes a row now and then for this reason, and it is off by
--   default. A subscription confirms without changes, and is concerned only where it lags.
-- remedy: Set HeartbeatEnable=true (and HeartbeatSchema) at the source endpoint, and then say
--   --given heartbeat=true. A database that is written to all the time can be waived.
-- actor: migration
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (HeartbeatEnable)

-- Since the statistics of each began: how much they write differs from hour to hour. A hundredth of what
-- the others write makes a database a quiet one.
WITH writing AS (
    SELECT coalesce(sum(CASE WHEN is_current THEN rows_written END), 0) AS written,
           coalesce(sum(CASE WHEN NOT is_current THEN rows_written END), 0) AS written_elsewhere,
           sum(NOT is_current AND rows_written > 0) AS others
      FROM source_database_statistics
     WHERE name IS NOT NULL
)
SELECT 'database' AS object_type, NULL AS schema, v.database_name AS name, NULL AS part,
       w.written, w.written_elsewhere, w.others,
       CASE WHEN w.written * 100 >= w.written_elsewhere THEN 'info' END AS severity_dms
  FROM source_server v
  JOIN writing w ON w.written_elsewhere >= 100000
