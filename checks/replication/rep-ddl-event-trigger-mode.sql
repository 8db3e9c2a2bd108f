-- id: rep-ddl-event-trigger-mode
-- title: The trigger by which AWS DMS sees DDL does not fire always
-- aliases: postgres-check-ddl-event-trigger
-- side: source
-- severity: dms=warning@cdc
-- examines: SELECT count(*) FROM source_event_trigger WHERE name = 'awsdms_intercept_ddl'
-- finding: event trigger {name} is {mode}
-- why: AWS DMS learns of ALTER TABLE on the source by this trigger. Where it is disabled, or the
--   change is made in a session with session_replication_role = replica, as tools of replication do,
--   the task does not see it, and goes on with the old columns: rows are lost or the table fails.
-- remedy: As a superuser, or as the owner of the trigger. Where no DDL is to be captured
--   (CaptureDdls=false), drop the trigger instead.
-- remedy-sql: ALTER EVENT TRIGGER {name} ENABLE ALWAYS
-- reference: AWS DMS user guide, Premigration assessments for PostgreSQL; PostgreSQL manual, ALTER
--   EVENT TRIGGER
SELECT 'event trigger' AS object_type, NULL AS schema, name, NULL AS part,
       CASE enabled WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'enabled for replica sessions only'
                    ELSE 'not enabled for replica sessions' END AS mode
  FROM source_event_trigger
 WHERE name = 'awsdms_intercept_ddl'
   AND enabled <> 'A'
