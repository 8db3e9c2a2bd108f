-- id: key-fk-cycle
-- title: Foreign keys that lead in a circle
-- side: source
-- severity: dms=warning@full-load logical=info@full-load copy=info@full-load
-- examines: SELECT count(*) FROM selected_table s JOIN source_constraint c
--   ON c.table_oid = s.table_id WHERE c.type = 'f'
-- finding: foreign key {part} of {schema}.{name} to {referenced} {circle}
-- why: No order of the tables satisfies such foreign keys while rows are loaded: whichever comes
--   first refers to rows that are not there yet. AWS DMS commits in the middle of a table, so that
--   even one that refers to itself fails. A load that makes foreign keys at its end has no trouble,
--   nor has a subscription, which does not check them.
-- remedy: Load with the foreign keys away, or with session_replication_role = replica on the target,
--   and make or validate them afterwards; do not rely on an order of the load.
-- actor: migration
-- reference: AWS DMS user guide, Using a PostgreSQL database as a target; PostgreSQL manual, Foreign
--   Keys
WITH edge (oid, origin, goal) AS MATERIALIZED (
    SELECT c.oid, c.table_oid, c.referenced_table_oid
      FROM source_constraint c
     WHERE c.type = 'f' AND c.parent_oid IS NULL
       AND c.table_oid IN (SELECT table_id FROM selected_table)
       AND c.referenced_table_oid IN (SELECT table_id FROM selected_table)
),
circle (node, number) AS MATERIALIZED (
    SELECT value ->> 0, value ->> 1
      FROM json_each((SELECT circles(origin, goal) FROM edge WHERE origin <> goal))
),
found AS MATERIALIZED (
    SELECT oid, origin, goal, true AS is_self FROM edge WHERE origin = goal
    UNION ALL
    SELECT e.oid, e.origin, e.goal, false
      FROM edge e
      CROSS JOIN circle a ON a.node = e.origin
      CROSS JOIN circle b ON b.node = e.goal AND b.number = a.number
     WHERE e.origin <> e.goal
)
SELECT 'constraint' AS object_type, t.schema, t.name, c.name AS part,
       r.schema || '.' || r.name AS referenced,
       CASE WHEN f.is_self THEN 'refers to rows of the same table'
            ELSE 'leads back to its own table' END AS circle,
       CASE WHEN f.is_self THEN 'info' END AS severity_dms,
       CASE WHEN f.is_self THEN 'none' END AS severity_logical,
       CASE WHEN f.is_self THEN 'none' END AS severity_copy
  FROM found f
  CROSS JOIN source_constraint c ON c.oid = f.oid
  CROSS JOIN source_table t ON t.oid = f.origin
  CROSS JOIN source_table r ON r.oid = f.goal
