-- id: obj-event-trigger
-- title: Event trigger
-- side: both
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT (SELECT count(*) FROM source_event_trigger)
--   + (SELECT count(*) FROM target_event_trigger)
-- finding: event trigger {name} ({event}) {place}
-- why: AWS DMS and native replication leave it behind. A restore creates it, which takes a superuser
--   (from 10 on managed platforms let their administrators), and from then on it fires for the
--   rest of the restore. One that is on the target already fires for every table that AWS DMS or a
--   restore creates there, and can refuse it.
-- remedy: Disable it on the target until the schema is complete, and create or enable it before the
--   cutover.
-- remedy-sql: ALTER EVENT TRIGGER {on_target} DISABLE
-- reference: PostgreSQL manual, Event Triggers; AWS DMS user guide, Using a PostgreSQL database as an
--   AWS DMS source (limitations)

-- That of AWS DMS itself is obj-awsdms-artifacts'. One that is off hurts on neither side.
WITH trigger AS (
    SELECT name, event, 1 AS is_on_source FROM source_event_trigger
     WHERE extension IS NULL AND enabled <> 'D' AND name NOT GLOB 'awsdms_*'
    UNION ALL
    SELECT name, event, 0 FROM target_event_trigger
     WHERE extension IS NULL AND enabled <> 'D' AND name NOT GLOB 'awsdms_*'
)
SELECT 'event trigger' AS object_type, NULL AS schema, name, NULL AS part, max(event) AS event,
       CASE WHEN min(is_on_source) = 1 THEN 'is on the source, and not active on the target'
            WHEN max(is_on_source) = 0 THEN 'is active on the target, and not on the source'
            ELSE 'is active on both sides' END AS place,
       CASE WHEN min(is_on_source) = 0 THEN name END AS on_target
  FROM trigger
 GROUP BY name
