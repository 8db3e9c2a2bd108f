-- id: con-network-latency
-- title: The source is far away
-- side: source
-- severity: dms=info logical=info copy=info
-- examines: SELECT count(*) FROM source_connection
-- finding: a round trip to the source takes {milliseconds} ms
-- why: Whatever goes back and forth row by row is bound by it: at 50 ms AWS DMS fetches 20 large
--   objects a second in full LOB mode per worker, and reading a catalog table by table takes
--   minutes. A plain COPY stream suffers less.
-- remedy: Run the tool, or place the replication instance, in the region and zone of one of the two
--   servers, better of the target. Measured from this machine; an AWS DMS instance has its own way.
-- actor: migration, network
-- reference: AWS DMS user guide, Best practices, reducing the load on your source database; Azure
--   Database for PostgreSQL, migration service, best practices
SELECT 'connection' AS object_type, NULL AS schema, 'source' AS name, NULL AS part,
       round(round_trip_milliseconds, 1) AS milliseconds,
       CASE WHEN round_trip_milliseconds IS NULL THEN 'no round trip could be measured' END
           AS cannot_tell
  FROM source_connection
 WHERE round_trip_milliseconds IS NULL OR round_trip_milliseconds > 20
