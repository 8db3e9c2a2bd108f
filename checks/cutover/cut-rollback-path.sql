-- id: cut-rollback-path
-- title: No way back by replication
-- side: target
-- applies-when: SELECT CASE WHEN full_load THEN 'it is asked when the cutover begins: --phase
--   cutover' END FROM assessment
-- severity: dms=info@cutover logical=info@cutover copy=info@cutover
-- examines: SELECT count(*) FROM target_setting WHERE name = 'wal_level'
-- finding: wal_level of the target is {setting}: what is written there after the cutover cannot be
--   sent back
-- why: If the application has to return to the source hours after the cutover, what it wrote on the
--   target meanwhile can be taken along only by a stream of changes, and that needs wal_level =
--   logical there and a slot from before the first write. A restart at that time comes too late.
-- remedy: Decide before the cutover whether there is a way back. If so, restart the target once it
--   is loaded, make the publication and the slot before the application writes, and give sequences
--   of the source a head start. Else say in the plan until when one can return, and what is lost.
-- parameter: wal_level = logical, restart
-- parameter-rds: rds.logical_replication = 1, restart
-- parameter-cloudsql: cloudsql.logical_decoding = on, restart
-- parameter-alloydb: alloydb.logical_decoding = on, restart
-- reference: PostgreSQL manual, Write Ahead Log (wal_level), Logical Replication
SELECT 'setting' AS object_type, NULL AS schema, name, NULL AS part, setting
  FROM target_setting
 WHERE name = 'wal_level'
   AND setting <> 'logical'
