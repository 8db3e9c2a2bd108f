-- id: par-timescale-hypertable
-- title: Tables of TimescaleDB, whose rows are in chunks
-- side: source
-- severity: dms=blocker logical=blocker copy=warning
-- examines: SELECT count(*) FROM source_extension
-- finding: extension {name} {version} is installed: rows of hypertables are in tables of its own
-- why: A hypertable is empty by itself; its rows are in chunks, tables of the extension, which come
--   and go by themselves and may be compressed. The log names chunks: AWS DMS and a subscription see
--   changes of tables that the target does not have, or under other names, and none of the
--   hypertable. A copy loses rows or stops unless the target is prepared for it.
-- remedy: Take pg_dump and pg_restore with the same version of the extension on both sides, between
--   timescaledb_pre_restore() and timescaledb_post_restore(); or copy from the hypertable itself with
--   COPY (SELECT * FROM ...), and catch up by time. Azure takes such a database offline only.
-- reference: TimescaleDB documentation, Migrate with pg_dump and restore; Azure Database for
--   PostgreSQL, migration service (limitations); pgcopydb documentation
SELECT 'extension' AS object_type, NULL AS schema, name, NULL AS part, version
  FROM source_extension
 WHERE name = 'timescaledb'
