-- id: act-anti-wraparound-vacuum
-- title: Vacuum that gives way to nobody is running
-- side: source
-- severity: dms=info logical=info copy=info
-- examines: SELECT count(*) FROM source_activity WHERE NOT is_own
-- finding: process {part} vacuums {table} to prevent wraparound
-- why: Unlike other autovacuums this one is not cancelled when somebody waits for its table: an
--   ALTER TABLE, a CREATE INDEX or a trigger that the migration needs there waits until it is done,
--   and everybody else waits behind. Reading goes on, slower.
-- remedy: Let it finish before changing the schema; cancelled, it begins anew at once.
-- reference: PostgreSQL manual, Routine Vacuuming: The Autovacuum Daemon
SELECT 'session' AS object_type, v.database AS schema, 'autovacuum' AS name,
       CAST(v.pid AS TEXT) AS part,
       coalesce(t.schema || '.' || t.name, 'a table') AS "table"
  FROM source_activity v
  JOIN source_server s ON s.database_name = v.database
  LEFT JOIN source_progress p ON p.pid = v.pid
  LEFT JOIN source_table t ON t.oid = p.table_oid
 WHERE v.prevents_wraparound
   AND (t.oid IS NULL OR t.oid IN (SELECT table_id FROM selected_table))
