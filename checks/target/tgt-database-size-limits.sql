-- id: tgt-database-size-limits
-- title: Very many tables or schemas in one task
-- side: source
-- severity: dms=warning logical=warning copy=info@full-load
-- examines: SELECT count(*) FROM selected_table
-- finding: {number} {what} are selected
-- why: Each engine keeps all of them in memory and asks the catalogs of both sides about them: AWS
--   DMS takes long to start and may run out of the instance's memory, one subscription copies them
--   two at a time, and the target's catalogs and autovacuum have as much to do as with the rows.
-- remedy: Part the move into several tasks or publications by schema, and try the largest.
-- actor: migration
-- reference: AWS DMS user guide, Best practices (number of tables); PostgreSQL manual, Logical
--   Replication (initial snapshot)
WITH counted AS (
    SELECT 'tables' AS what, count(*) AS number, 10000 AS bound FROM selected_table
    UNION ALL
    SELECT 'schemas', count(DISTINCT source_schema), 1000 FROM selected_table
)
SELECT 'database' AS object_type, NULL AS schema, v.database_name AS name, c.what AS part, c.number,
       c.what
  FROM counted c, source_server v
 WHERE c.number > c.bound
