-- id: par-timescale-hypertable
-- title: Tables of TimescaleDB, whose rows are in chunks
-- side: source
-- severity: dms=blocker logical=blocker copy=warning
-- examines: SELECT count(*) FROM source_extension
-- finding: {what}
-- why: A hypertable is empty by itself; its rows are in chunks, tables of the extension, which come
--   and go by themselves and may be compressed. The log names chunks: AWS DMS and a subscription see
--   changes of tables that the target does not have, or under other names, and none of the
--   hypertable. A copy loses rows or stops unless the target is prepared for it.
-- remedy: Take pg_dump and pg_restore with the same version of the extension on both sides, between
--   timescaledb_pre_restore() and timescaledb_post_restore(); or copy from the hypertable itself with
--   COPY (SELECT * FROM ...), and catch up by time. Azure takes such a database offline only.
-- actor: migration
-- reference: TimescaleDB documentation, Migrate with pg_dump and restore; Azure Database for
--   PostgreSQL, migration service (limitations); pgcopydb documentation

-- A hypertable is the parent of its chunks, and up to 2.22 a trigger keeps rows out of it. Chunks may be
-- put elsewhere: that none was seen does not mean that there is none.
WITH installed AS (
    SELECT name FROM source_extension WHERE name = 'timescaledb'
),
hypertable (oid) AS MATERIALIZED (
    SELECT parent_oid FROM source_table WHERE inherits AND schema = '_timescaledb_internal'
    UNION
    SELECT table_oid FROM source_trigger WHERE name = 'ts_insert_blocker'
)
SELECT 'table' AS object_type, s.source_schema AS schema, s.source_name AS name, NULL AS part,
       s.source_schema || '.' || s.source_name || ' is a hypertable of ' || i.name AS what,
       NULL AS severity_dms, NULL AS severity_logical
  FROM installed i
  CROSS JOIN hypertable h
  CROSS JOIN selected_table s ON s.table_id = h.oid
 WHERE s.source_schema NOT IN ('_timescaledb_internal', '_timescaledb_catalog')
UNION ALL
SELECT 'extension', NULL, i.name, NULL,
       'extension ' || i.name || ' is installed, and no table of the task was seen'
           || ' to be a hypertable',
       'warning', 'warning'
  FROM installed i
 WHERE NOT EXISTS (SELECT 1 FROM hypertable h CROSS JOIN selected_table s ON s.table_id = h.oid)
