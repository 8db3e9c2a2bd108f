-- id: con-role-connection-limit
-- title: The source's role or database allows too few sessions
-- side: source
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM source_capacity
-- finding: {object_type} {name} may have {allowed} sessions and has {used}; the move wants up to {wanted}
-- why: The session that is one too many is refused (53300), often hours into the load, when a worker
--   starts its next table or the change capture begins. On a database the limit keeps the
--   application out, too.
-- remedy: Raise the limit or take it off until the move is over, or let fewer workers run
--   (MaxFullLoadSubTasks of AWS DMS, --jobs here). Superusers are not limited.
-- remedy-sql: ALTER {kind:sql} {name} CONNECTION LIMIT -1
-- reference: PostgreSQL manual, CREATE ROLE, CREATE DATABASE (CONNECTION LIMIT)
WITH need (wanted) AS (
    SELECT 4 + coalesce((SELECT CAST(value AS INTEGER) FROM setting_max_full_load_sub_tasks), 8)
),
limited (object_type, kind, name, allowed, used) AS (
    SELECT 'role', 'ROLE', c.role, c.role_limit, c.role_sessions
      FROM source_capacity c JOIN source_role r ON r.name = c.role AND NOT r.is_superuser
    UNION ALL
    SELECT 'database', 'DATABASE', c.database, c.database_limit, c.database_sessions
      FROM source_capacity c JOIN source_role r ON r.name = c.role AND NOT r.is_superuser
)
SELECT l.object_type, NULL AS schema, l.name, NULL AS part, l.kind, l.allowed, l.used, n.wanted
  FROM limited l, need n
 WHERE l.allowed >= 0 AND l.allowed - l.used < n.wanted
