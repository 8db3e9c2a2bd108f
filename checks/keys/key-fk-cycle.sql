-- id: key-fk-cycle
-- title: Foreign keys that lead in a circle
-- side: source
-- severity: dms=warning@full-load logical=info@full-load copy=warning@full-load
-- examines: SELECT count(*) FROM selected_table s JOIN source_constraint c
--   ON c.table_oid = s.table_id WHERE c.type = 'f'
-- finding: foreign key {part} of {schema}.{name} to {referenced} {circle}
-- why: No order of the tables satisfies such foreign keys while rows are loaded: whichever comes
--   first refers to rows that are not there yet. AWS DMS commits in the middle of a table, so that
--   even one that refers to itself fails. A load that makes foreign keys at its end has no trouble,
--   nor has a subscription, which does not check them.
-- remedy: Load with the foreign keys away, or with session_replication_role = replica on the target,
--   and make or validate them afterwards; do not rely on an order of the load.
-- reference: AWS DMS user guide, Using a PostgreSQL database as a target; PostgreSQL manual, Foreign
--   Keys

-- Only tables that refer and are referred to can be part of a circle; leaving the others out three
-- times keeps the search small.
WITH RECURSIVE edge (oid, origin, goal) AS MATERIALIZED (
    SELECT c.oid, c.table_oid, c.referenced_table_oid
      FROM selected_table s
      JOIN source_constraint c ON c.table_oid = s.table_id
     WHERE c.type = 'f' AND c.parent_oid IS NULL
       AND c.referenced_table_oid IN (SELECT table_id FROM selected_table)
),
link1 AS MATERIALIZED (
    SELECT DISTINCT origin, goal FROM edge
     WHERE origin <> goal AND origin IN (SELECT goal FROM edge WHERE origin <> goal)
       AND goal IN (SELECT origin FROM edge WHERE origin <> goal)
),
link2 AS MATERIALIZED (
    SELECT origin, goal FROM link1
     WHERE origin IN (SELECT goal FROM link1) AND goal IN (SELECT origin FROM link1)
),
link AS MATERIALIZED (
    SELECT origin, goal FROM link2
     WHERE origin IN (SELECT goal FROM link2) AND goal IN (SELECT origin FROM link2)
),
reached (origin, goal) AS (
    SELECT origin, goal FROM link
    UNION
    SELECT r.origin, l.goal FROM reached r JOIN link l ON l.origin = r.goal
),
found AS MATERIALIZED (
    SELECT e.oid, e.origin, e.goal, e.origin = e.goal AS is_self
      FROM edge e
      LEFT JOIN reached r ON r.origin = e.goal AND r.goal = e.origin
     WHERE e.origin = e.goal OR r.origin IS NOT NULL
)
SELECT 'constraint' AS object_type, t.schema, t.name, c.name AS part,
       r.schema || '.' || r.name AS referenced,
       CASE WHEN f.is_self THEN 'refers to rows of the same table'
            ELSE 'leads back to its own table' END AS circle,
       CASE WHEN f.is_self THEN 'info' END AS severity_dms,
       CASE WHEN f.is_self THEN 'none' END AS severity_logical,
       CASE WHEN f.is_self THEN 'none' END AS severity_copy
  FROM found f
  JOIN source_constraint c ON c.oid = f.oid
  JOIN source_table t ON t.oid = f.origin
  JOIN source_table r ON r.oid = f.goal
