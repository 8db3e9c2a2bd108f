-- id: rep-target-synchronous-standby
-- title: The load's commits wait for a standby
-- side: target
-- severity: dms=blocker copy=blocker
-- examines: SELECT count(*) FROM target_setting WHERE name = 'synchronous_standby_names'
-- finding: synchronous_standby_names is "{setting}" on the target, {wanted} have to answer, and {standbys}
--   synchronous standbys follow
-- why: Each commit of the load waits for a standby's answer. Where too few are there, the first one waits
--   for ever, and the load hangs without an error; where they are, the load is as slow as the way to them.
--   A subscription does not wait, unless it was made with another synchronous_commit.
-- parameter: synchronous_standby_names = an empty string, reload
-- remedy: Or have the role that writes not wait: ALTER ROLE ... SET synchronous_commit = local. Turn
--   it back before the switch.
-- remedy-azure: If the platform does not let you, it is its own high availability: where that makes the
--   load too slow, switch it off for the load, and on again before the switch.
-- remedy-sql: ALTER ROLE {role} SET synchronous_commit = local
-- reference: PostgreSQL manual, Synchronous Replication; Write Ahead Log (synchronous_commit)

-- What a standby is to the server, only a role with pg_read_all_stats is told. The list begins with how
-- many have to answer, or it is one. Azure's high availability is such a standby, which the platform looks
-- after and may hide.
WITH standby (synchronous, unknown) AS (
    SELECT coalesce(sum(sync_state IN ('sync', 'quorum')), 0), coalesce(sum(sync_state IS NULL), 0)
      FROM target_wal_sender
),
wanted (number) AS (
    SELECT max(coalesce(CASE WHEN instr(setting, '(') > 0
                    THEN CAST(replace(replace(upper(setting), 'FIRST', ''), 'ANY', '') AS INTEGER)
                    END, 0), 1)
      FROM target_setting
     WHERE name = 'synchronous_standby_names'
)
SELECT 'setting' AS object_type, NULL AS schema, n.name, NULL AS part, n.setting,
       b.synchronous AS standbys, w.number AS wanted, v.role,
       CASE WHEN b.synchronous >= w.number OR a.target_platform = 'azure' THEN 'info' END AS severity_dms,
       CASE WHEN b.synchronous >= w.number OR a.target_platform = 'azure' THEN 'info' END AS severity_copy,
       CASE WHEN b.synchronous < w.number AND b.unknown > 0 AND a.target_platform <> 'azure'
            THEN 'which standbys are synchronous is hidden from the role' END AS cannot_tell
  FROM target_setting n
  JOIN target_setting c ON c.name = 'synchronous_commit' AND c.setting NOT IN ('off', 'local')
 CROSS JOIN standby b
 CROSS JOIN wanted w
 CROSS JOIN target_server v
 CROSS JOIN assessment a
 WHERE n.name = 'synchronous_standby_names'
   AND trim(n.setting) <> ''
