-- id: end-afterconnect-srr-missing
-- title: Nothing keeps foreign keys and triggers of the target from firing
-- side: target
-- actor: migration
-- severity: dms=warning@full-load
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no settings of the target endpoint were given' END
--   FROM task_document WHERE document = 'target-endpoint'
-- examines: SELECT count(*) FROM selected_table
-- finding: the target endpoint has no AfterConnectScript, and {keys} foreign keys and {triggers}
--   triggers are active on tables of the load
-- why: AWS DMS loads tables side by side in no order. A foreign key stops it at the first row whose
--   parent is not there yet, and a trigger writes what the source has written already.
-- remedy: Set AfterConnectScript to SET session_replication_role = replica on the target endpoint, or
--   drop foreign keys and disable triggers for the time of the load.
-- reference: AWS DMS user guide, Using a PostgreSQL database as a target (AfterConnectScript)
WITH here AS MATERIALIZED (
    SELECT t.oid
      FROM selected_table s
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
     WHERE s.mode <> 'drop-and-create'
),
active AS (
    SELECT (SELECT count(*) FROM target_constraint c
             WHERE c.type = 'f' AND c.table_oid IN (SELECT oid FROM here)
               AND coalesce(c.trigger_states, 'O') GLOB '*[AO]*') AS keys,
           (SELECT count(*) FROM target_trigger g
             WHERE g.enabled = 'O' AND g.table_oid IN (SELECT oid FROM here)) AS triggers
)
SELECT 'target endpoint' AS object_type, NULL AS schema, 'AfterConnectScript' AS name, NULL AS part,
       a.keys, a.triggers
  FROM endpoint_setting e
 CROSS JOIN active a
 WHERE e.side = 'target' AND e.name = 'AfterConnectScript' AND trim(coalesce(e.value, '')) = ''
   AND a.keys + a.triggers > 0
