-- id: rep-synchronized-standby-slots
-- title: Changes wait for a standby that does not follow
-- side: source
-- versions: 17-
-- severity: dms=warning@cdc logical=warning@cdc
-- examines: SELECT count(*) FROM source_setting WHERE name = 'synchronized_standby_slots'
-- finding: synchronized_standby_slots names slot {name}, which {state}
-- why: A reader whose slot is to outlive a failover (failover = true) is sent a change only when all
--   slots on this list have it. While one of them is missing or not read, it gets nothing and waits
--   without an error: the full load ends, and no change ever arrives.
-- parameter: synchronized_standby_slots = a list of slots that are read, reload
-- remedy: Bring the standby back, or take its slot off the list. Slots without failover do not wait.
-- reference: PostgreSQL manual, Runtime Configuration: Replication (synchronized_standby_slots)
WITH listed (name) AS (
    SELECT DISTINCT trim(replace(j.value, '"', ''))
      FROM source_setting s,
           json_each('["' || replace(replace(s.setting, '"', ''), ',', '","') || '"]') j
     WHERE s.name = 'synchronized_standby_slots' AND s.setting <> ''
)
SELECT 'slot' AS object_type, NULL AS schema, l.name, NULL AS part,
       CASE WHEN r.name IS NULL THEN 'does not exist' ELSE 'nobody reads' END AS state
  FROM listed l
  LEFT JOIN source_replication_slot r ON r.name = l.name AND r.slot_type = 'physical'
 WHERE r.name IS NULL OR NOT r.is_active
