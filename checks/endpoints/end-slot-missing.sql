-- id: end-slot-missing
-- title: Replication slot of the endpoint that cannot be used
-- side: source
-- actor: source DBA
-- severity: dms=blocker@cdc
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no settings of the source endpoint were given' END
--   FROM task_document WHERE document = 'source-endpoint'
-- examines: SELECT count(*) FROM endpoint_setting_given
-- finding: the slot {slot} of SlotName (line {line}) {trouble}
-- why: The task does not start, or starts at another place than the one that was noted, and the changes
--   between are lost.
-- remedy: Create the slot with pg_create_logical_replication_slot() in this database and with the
--   plugin that the endpoint uses, before the load begins; or end what is reading from it.
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (SlotName)
SELECT 'source endpoint' AS object_type, NULL AS schema, 'SlotName' AS name, NULL AS part, e.line,
       e.value AS slot,
       CASE WHEN s.name IS NULL THEN 'is not there'
            WHEN s.slot_type <> 'logical' THEN 'is a physical one'
            WHEN s.database <> v.database_name THEN 'belongs to database ' || s.database
            ELSE 'is in use by another session' END AS trouble
  FROM endpoint_setting e
 CROSS JOIN source_server v
  LEFT JOIN source_replication_slot s ON s.name = e.value
 WHERE e.side = 'source' AND e.name = 'SlotName' AND coalesce(e.value, '') <> ''
   AND (s.name IS NULL OR s.slot_type <> 'logical' OR s.database <> v.database_name OR s.is_active)
