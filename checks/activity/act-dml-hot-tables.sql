-- id: act-dml-hot-tables
-- title: Table that gets most of the changes
-- side: source
-- severity: dms=info@cdc logical=info@cdc
-- examines: SELECT count(*) FROM selected_table
-- finding: table {schema}.{name} had {changes} of {total} changes ({percent} %) since the
--   statistics began
-- why: Changes are applied in the order of their commits by one process per task or subscription. A
--   table that takes a large part of them decides how long catching up takes, and holds up the
--   others.
-- remedy: Plan a task or a subscription of its own for it, look at its key and at the indexes of
--   its target, and validate it last.
-- reference: PostgreSQL manual, The Cumulative Statistics System: pg_stat_all_tables; AWS DMS user
--   guide, Best practices

-- A tenth of all changes, and a hundred thousand at least: smaller ones decide nothing.
WITH changed AS MATERIALIZED (
    SELECT c.table_oid, c.inserted + c.updated + c.deleted AS changes
      FROM selected_table s
      CROSS JOIN source_table_statistics c ON c.table_oid = s.table_id
),
total AS MATERIALIZED (SELECT sum(changes) AS changes, count(*) AS tables FROM changed)
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part, c.changes, a.changes AS total,
       100 * c.changes / a.changes AS percent
  FROM changed c
  CROSS JOIN total a
  CROSS JOIN source_table t ON t.oid = c.table_oid
 WHERE a.tables > 1
   AND c.changes >= 100000
   AND c.changes * 10 >= a.changes
