-- id: rep-heartbeat-off
-- title: A quiet database lets its slot hold back the log of the others
-- side: source
-- severity: dms=warning@cdc logical=info@cdc
-- examines: SELECT count(*) FROM source_database WHERE NOT is_template
-- applies-when: SELECT CASE WHEN EXISTS (SELECT 1 FROM given WHERE name = 'heartbeat' AND value = 'true')
--   THEN 'HeartbeatEnable is on' END
-- finding: database {name} has {others} others beside it that write to the same log
-- why: A slot moves on only when a change of its own database is read and confirmed. While the other
--   databases write and this one does not, the server keeps all of their log for the slot, until the
--   disk is full. The heartbeat of AWS DMS writes a row now and then for this reason, and it is off by
--   default. A subscription confirms without changes, and is concerned only where it lags.
-- remedy: Set HeartbeatEnable=true (and HeartbeatSchema) at the source endpoint, and then say
--   --given heartbeat=true. A database that is written to all the time can be waived.
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (HeartbeatEnable)

-- How much each of them writes differs from hour to hour: that there are others is what is known.
WITH others (number) AS (
    SELECT count(*)
      FROM source_database
     WHERE NOT is_current AND NOT is_template AND allows_connections
       AND name NOT IN ('postgres', 'rdsadmin', 'cloudsqladmin', 'alloydbadmin', 'alloydbmetadata',
                        'azure_maintenance', 'azure_sys')
)
SELECT 'database' AS object_type, NULL AS schema, v.database_name AS name, NULL AS part,
       o.number AS others
  FROM source_server v
  JOIN others o ON o.number > 0
