-- id: tgt-fk-active
-- title: Foreign key on the target that is in the way of the load
-- aliases: postgres-check-session-replication-role
-- side: target
-- severity: dms=blocker@full-load,warning@cdc logical=warning copy=blocker@full-load
-- examines: SELECT count(*) FROM target_constraint WHERE type = 'f'
-- finding: foreign key {part} of {child} on the target {effect}
-- why: Tables are loaded side by side and in no order that a foreign key could count on: AWS DMS
--   stops at the first row whose parent is not there yet, and batches of changes break the order as
--   well. This tool and native replication load with session_replication_role = replica, under
--   which foreign keys are not checked: the copy looks for orphans afterwards, replication never
--   does. A table that another one refers to cannot be emptied or dropped by itself.
-- remedy: Keep the definition, drop the key for the time of the load, create it NOT VALID and
--   validate it before the cutover. With AWS DMS, SET session_replication_role = replica in the
--   target endpoint's connection attributes (afterConnectScript) does as well: then waive this and
--   look for orphans. A table outside the selection that refers to a selected one has to be
--   selected too, or loses its key.
-- remedy-sql: ALTER TABLE {child_schema}.{child_name} DROP CONSTRAINT {part}
-- reference: AWS DMS user guide, Using a PostgreSQL database as a target for AWS Database Migration
--   Service; PostgreSQL manual, session_replication_role, TRUNCATE

-- A key whose triggers are all disabled is not checked. What partitions have of their root's key
-- goes with the root, which has no triggers of its own below 15.
WITH RECURSIVE here AS (
    SELECT s.source_schema, s.source_name, s.mode, t.oid, t.schema, t.name
      FROM selected_table s
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
),
family (root, oid) AS (
    SELECT p.oid, c.oid
      FROM target_constraint c
      JOIN target_constraint p ON p.oid = c.parent_oid AND p.type = 'f'
     WHERE c.parent_oid IS NOT NULL
    UNION
    SELECT f.root, c.oid FROM family f JOIN target_constraint c ON c.parent_oid = f.oid
),
key AS (
    SELECT c.oid, c.table_oid, c.name, c.referenced_table_oid, c.referenced_schema,
           c.referenced_name, c.parent_oid,
           coalesce(c.trigger_states, '')
           || coalesce((SELECT group_concat(m.trigger_states, '')
                          FROM family f JOIN target_constraint m ON m.oid = f.oid
                         WHERE f.root = c.oid), '') AS states
      FROM target_constraint c
     WHERE c.type = 'f'
),
checked AS (
    SELECT h.source_schema, h.source_name, h.mode, k.name, h.schema AS child_schema,
           h.name AS child_name,
           'checks each row against ' || k.referenced_schema || '.' || k.referenced_name AS effect,
           k.states GLOB '*[AR]*' AS fires_as_replica,
           d.setting = 'replica' AS is_replica,
           k.states GLOB '*[AO]*' AS fires_as_origin,
           EXISTS (SELECT 1 FROM here r
                    WHERE r.oid = k.referenced_table_oid AND r.mode = 'truncate') AS stops_truncate
      FROM here h
      JOIN key k ON k.table_oid = h.oid
      JOIN session_default d
     WHERE k.states GLOB '*[AOR]*'
       AND (k.parent_oid IS NULL
            OR NOT EXISTS (SELECT 1 FROM key p JOIN here a ON a.oid = p.table_oid
                            WHERE p.oid = k.parent_oid))
),
session_default AS (
    SELECT setting FROM target_session_default WHERE name = 'session_replication_role'
),
held AS (
    SELECT h.source_schema, h.source_name, h.mode, k.name, t.schema AS child_schema,
           t.name AS child_name,
           'refers to ' || h.schema || '.' || h.name || ', which the task wants to '
           || CASE h.mode WHEN 'truncate' THEN 'empty' ELSE 'drop' END || ', and is not selected itself'
               AS effect
      FROM here h
      JOIN key k ON k.referenced_table_oid = h.oid
      JOIN target_table t ON t.oid = k.table_oid
     WHERE h.mode IN ('truncate', 'drop-and-create')
       AND k.parent_oid IS NULL
       AND k.table_oid NOT IN (SELECT oid FROM here)
)
SELECT 'constraint' AS object_type, source_schema AS schema, source_name AS name, name AS part,
       child_schema || '.' || child_name AS child, child_schema, child_name, effect,
       CASE WHEN mode = 'drop-and-create' THEN 'none'
            WHEN stops_truncate THEN NULL
            WHEN is_replica AND NOT fires_as_replica THEN 'warning'
            WHEN NOT is_replica AND NOT fires_as_origin THEN 'info' END AS severity_dms,
       CASE WHEN NOT fires_as_replica THEN 'none' END AS severity_logical,
       CASE WHEN mode = 'drop-and-create' THEN 'none'
            WHEN NOT fires_as_replica THEN 'none' END AS severity_copy
  FROM checked
UNION ALL
SELECT 'constraint', source_schema, source_name, name, child_schema || '.' || child_name,
       child_schema, child_name, effect, NULL, 'none', NULL
  FROM held
