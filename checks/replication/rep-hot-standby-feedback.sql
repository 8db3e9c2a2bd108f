-- id: rep-hot-standby-feedback
-- title: The primary may remove what is read from this standby
-- side: source
-- severity: dms=blocker@cdc,warning@full-load logical=blocker@cdc,warning@full-load
--   copy=warning@full-load
-- examines: SELECT count(*) FROM source_server WHERE in_recovery
-- applies-when: SELECT CASE WHEN NOT in_recovery THEN 'the source is not a standby' END
--   FROM source_server
-- finding: the source is a standby with {what}
-- why: The primary does not know what is read here, and removes old versions of rows. A logical slot
--   on the standby is invalidated as soon as rows of a catalog are removed, and the migration begins
--   anew. A long read is cancelled ("conflict with recovery"), so that the load of a large table
--   fails.
-- parameter: hot_standby_feedback = on, reload
-- remedy: Have the standby follow by a physical slot as well (primary_slot_name), or what the primary
--   was told is forgotten at each lost connection. The primary then keeps dead rows for as long as the
--   migration reads: watch its bloat.
-- reference: PostgreSQL manual, Hot Standby; Logical Decoding Concepts: Replication Slots
WITH standby (feedback, slot) AS (
    SELECT max(CASE name WHEN 'hot_standby_feedback' THEN setting END),
           max(CASE name WHEN 'primary_slot_name' THEN setting END)
      FROM source_setting
)
SELECT 'setting' AS object_type, NULL AS schema, 'hot_standby_feedback' AS name, NULL AS part,
       CASE WHEN b.feedback = 'off' THEN 'hot_standby_feedback off'
            ELSE 'hot_standby_feedback on, but without a slot on the primary (primary_slot_name)' END
           AS what,
       CASE WHEN b.feedback = 'on' THEN 'warning' END AS severity_dms,
       CASE WHEN b.feedback = 'on' THEN 'warning' END AS severity_logical,
       CASE WHEN b.feedback = 'on' THEN 'none' END AS severity_copy
  FROM standby b
  JOIN source_server v ON v.in_recovery
 WHERE b.feedback = 'off' OR b.slot = ''
