-- id: con-target-connection-headroom
-- title: Too few connections are free on the target
-- side: target
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM target_capacity
-- finding: of {max_connections} connections {sessions} are taken and {reserved} are reserved: {free}
--   are free, the move wants up to {wanted}
-- why: The connection that is one too many is refused (53300, too many clients already): a worker of
--   the load ends in the middle, or the application does not get in after the switch while the
--   migration still holds its connections.
-- remedy: Let fewer workers run (MaxFullLoadSubTasks of AWS DMS, --jobs here), close idle sessions
--   of applications, or raise max_connections, which takes a restart and memory.
-- actor: target DBA, migration
-- reference: PostgreSQL manual, Connections and Authentication (max_connections)
WITH need (wanted) AS (
    SELECT 4 + coalesce((SELECT CAST(value AS INTEGER) FROM setting_max_full_load_sub_tasks), 8)
)
SELECT 'setting' AS object_type, NULL AS schema, 'max_connections' AS name, NULL AS part,
       c.max_connections, c.sessions, c.reserved_connections AS reserved,
       max(c.max_connections - c.reserved_connections - c.sessions, 0) AS free, n.wanted
  FROM target_capacity c, need n
 WHERE c.max_connections - c.reserved_connections - c.sessions < n.wanted
