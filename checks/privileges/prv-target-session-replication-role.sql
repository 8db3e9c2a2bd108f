-- id: prv-target-session-replication-role
-- title: The role may not switch off triggers by session_replication_role
-- aliases: postgres-check-session-replication-role
-- side: target
-- severity: dms=blocker copy=blocker@full-load
-- examines: SELECT count(*) FROM target_role_right WHERE kind = 'parameter' AND name =
--   'session_replication_role'
-- finding: role {role} may not set session_replication_role on the target{urgency}
-- why: SET session_replication_role = replica is how a load switches off foreign keys and triggers
--   for its own session. Without the right the session is refused, and rows that arrive before
--   those they refer to are refused, or triggers do their work a second time. This tool does not
--   start a load then, if it would run into any.
-- remedy: Grant the right (PostgreSQL 15 and later), use a superuser (rds_superuser on RDS), or
--   create foreign keys and triggers after the load only.
-- remedy-sql: GRANT SET ON PARAMETER session_replication_role TO {grantee}
-- reference: PostgreSQL manual, Client Connection Defaults (session_replication_role), GRANT ON
--   PARAMETER; AWS DMS user guide, Using a PostgreSQL database as a target

-- Managed services have their own roles that may, which the server's catalogs do not tell; it
-- matters where there is something to switch off.
WITH RECURSIVE held (role) AS (
    SELECT role FROM target_server
    UNION
    SELECT m.role FROM held h JOIN target_role_member m ON m.member = h.role
),
needed (tables) AS (
    SELECT count(*)
      FROM selected_table s
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
     WHERE s.mode <> 'drop-and-create'
       AND (EXISTS (SELECT 1 FROM target_constraint c WHERE c.table_oid = t.oid AND c.type = 'f')
            OR EXISTS (SELECT 1 FROM target_constraint c
                        WHERE c.referenced_table_oid = t.oid AND c.type = 'f')
            OR EXISTS (SELECT 1 FROM target_trigger g
                        WHERE g.table_oid = t.oid AND g.enabled <> 'D'))
)
SELECT 'role' AS object_type, NULL AS schema, v.role AS name, 'session_replication_role' AS part,
       v.role, n.tables,
       CASE n.tables WHEN 0 THEN '; no selected table there has a foreign key or trigger yet'
            ELSE ', and ' || n.tables || ' selected tables there have foreign keys or triggers' END
           AS urgency,
       CASE WHEN v.version_num >= 150000 THEN v.role END AS grantee,
       CASE WHEN a.target_platform NOT IN ('self-managed', 'rds', 'aurora')
            THEN 'whether role "' || v.role || '" may set session_replication_role is known to '
                 || a.target_platform || ' alone' END AS cannot_tell,
       CASE n.tables WHEN 0 THEN 'warning' END AS severity_dms,
       CASE n.tables WHEN 0 THEN 'info' END AS severity_copy
  FROM target_role_right r, target_server v, needed n, assessment a
 WHERE r.kind = 'parameter' AND r.name = 'session_replication_role'
   AND NOT r.is_held
   AND NOT EXISTS (SELECT 1 FROM held WHERE role = 'rds_superuser')
   AND (n.tables > 0 OR a.target_platform IN ('self-managed', 'rds', 'aurora'))
