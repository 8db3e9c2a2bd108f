-- id: rep-start-from-timestamp
-- title: The task is to begin at a time, which PostgreSQL cannot do
-- side: source
-- severity: dms=blocker@cdc
-- examines: SELECT count(*) FROM given WHERE name = 'cdc-start-time'
-- applies-when: SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM given WHERE name = 'cdc-start-time')
--   THEN 'no CdcStartTime was named (--given cdc-start-time=...)' END
-- finding: the task is to capture changes from {name} on
-- why: PostgreSQL keeps no log for a moment that nobody held back with a slot, and finds none by the
--   time. AWS DMS does not support CdcStartTime with this source: the task fails, or begins at another
--   place than the full load ended, and rows are lost.
-- remedy: Make a slot before the full load, and give the task its name (slotName) and its position
--   (CdcStartPosition).
-- actor: migration
-- reference: AWS DMS user guide, Performing replication starting from a CDC start point; Using a
--   PostgreSQL database as an AWS DMS source
SELECT 'task' AS object_type, NULL AS schema, value AS name, NULL AS part
  FROM given
 WHERE name = 'cdc-start-time'
