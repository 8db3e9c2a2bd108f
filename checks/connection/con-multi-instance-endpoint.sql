-- id: con-multi-instance-endpoint
-- title: The source's address leads to more than one instance
-- side: source
-- severity: dms=warning logical=warning copy=blocker
-- examines: SELECT count(*) FROM source_connection
-- finding: of two sessions on the source, one does not know the snapshot that the other has exported
-- why: Several sessions that copy side by side have to see one moment. Behind a balanced address
--   they meet instances that are apart by what has not been replayed yet: the copy fails, or mixes
--   moments. Slots, statistics and settings are those of whichever instance answers.
-- remedy: Give the address of one instance, e.g. the writer's endpoint instead of the reader's.
-- actor: migration
-- reference: PostgreSQL manual, System Administration Functions, pg_export_snapshot; Amazon Aurora
--   user guide, endpoint connections
SELECT 'connection' AS object_type, NULL AS schema, 'source' AS name, NULL AS part,
       CASE WHEN shares_snapshots IS NULL
            THEN 'no second session could be had to try it' END AS cannot_tell
  FROM source_connection
 WHERE shares_snapshots IS NOT 1
