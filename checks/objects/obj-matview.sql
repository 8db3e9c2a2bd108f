-- id: obj-matview
-- title: Materialized view
-- side: both
-- severity: dms=warning logical=warning copy=info
-- examines: SELECT count(*) FROM source_table WHERE kind = 'm'
-- finding: materialized view {schema}.{name} is on the source, and not on the target yet
-- why: AWS DMS and native replication do not move it, neither the definition nor the rows. A
--   restored schema has the definition; its rows come from REFRESH, which runs the query once more
--   on the target, in the order in which one view reads another, and may take hours of the cutover.
-- remedy: Create it on the target WITH NO DATA, refresh it after the load, measure how long that
--   takes and plan it before the cutover. CONCURRENTLY needs its unique index and a first REFRESH
--   without.
-- reference: PostgreSQL manual, REFRESH MATERIALIZED VIEW; AWS DMS user guide, Using a PostgreSQL
--   database as an AWS DMS source (limitations)
SELECT 'materialized view' AS object_type, m.schema, m.name, NULL AS part
  FROM source_table m
  LEFT JOIN target_table t ON t.schema = m.schema AND t.name = m.name
 WHERE m.kind = 'm' AND m.extension IS NULL
   AND t.oid IS NULL
