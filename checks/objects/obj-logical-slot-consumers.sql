-- id: obj-logical-slot-consumers
-- title: Somebody else reads the changes of the source
-- side: source
-- severity: dms=warning@cutover logical=warning@cutover copy=warning@cutover
-- examines: SELECT count(*) FROM source_replication_slot WHERE slot_type = 'logical'
-- finding: logical slot {name} ({plugin}) is in use
-- why: A consumer such as Debezium, Fivetran or another subscription goes on from a position that
--   only this server knows. On the target there is no such slot and positions are others: it gets
--   no change from the cutover on, or has to read all tables once more.
-- remedy: Plan it for each consumer: let it catch up when writes have ended, create a slot on the
--   target before the application writes there, and point the consumer to it, as far as it can go
--   on without a new snapshot.
-- actor: source DBA, application
-- reference: PostgreSQL manual, Replication Slots; Debezium documentation, Upgrading PostgreSQL
SELECT 'slot' AS object_type, NULL AS schema, r.name, NULL AS part, r.plugin
  FROM source_replication_slot r
  JOIN source_server v
 WHERE r.slot_type = 'logical' AND r.is_active AND NOT r.is_temporary
   AND r.database = v.database_name
   AND r.name NOT IN (SELECT value FROM given WHERE name = 'slot')
