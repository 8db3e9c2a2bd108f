-- id: rep-slot-plugin-mismatch
-- title: The slot that was named is not one that the move can use
-- side: source
-- severity: dms=blocker@cdc logical=blocker@cdc
-- examines: SELECT count(*) FROM source_replication_slot
-- applies-when: SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM given WHERE name = 'slot')
--   THEN 'no slot was named (--given slot=...)' END
-- finding: replication slot {name} {what}
-- why: A slot gives the changes of one database, in the form of one plugin. AWS DMS reads
--   test_decoding or pglogical_output, a subscription pgoutput; from another one the start is refused,
--   or fails at the first change. A slot that does not exist cannot be made for a moment that is over.
-- remedy: Make a new slot in the database that is moved, with the plugin that the reader wants, and
--   let the full load begin after it; or name the right one.
-- actor: migration
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (slotName); PostgreSQL
--   manual, Logical Decoding Concepts: Replication Slots

-- Either engine asks for its own plugin; dms and logical say for whom it is the wrong one.
WITH named (name) AS (
    SELECT value FROM given WHERE name = 'slot'
), wrong (name, what, for_dms, for_logical) AS (
    SELECT n.name,
           CASE WHEN r.name IS NULL THEN 'does not exist'
                WHEN r.slot_type <> 'logical' THEN 'is physical, and gives no changes of rows'
                WHEN r.database <> v.database_name THEN 'is of database ' || r.database
                WHEN r.is_temporary THEN 'is temporary, and goes with the session that made it'
                ELSE 'has the plugin ' || r.plugin END,
           r.plugin IS NULL OR r.database <> v.database_name OR r.is_temporary
           OR CASE a.plugin WHEN 'pglogical' THEN r.plugin <> 'pglogical_output'
                            WHEN 'test_decoding' THEN r.plugin <> 'test_decoding'
                            ELSE r.plugin NOT IN ('test_decoding', 'pglogical_output') END,
           r.plugin IS NULL OR r.database <> v.database_name OR r.is_temporary
           OR r.plugin <> 'pgoutput'
      FROM named n
      JOIN assessment a
      JOIN source_server v
      LEFT JOIN source_replication_slot r ON r.name = n.name
)
SELECT 'slot' AS object_type, NULL AS schema, name, NULL AS part, what,
       CASE WHEN NOT for_dms THEN 'none' END AS severity_dms,
       CASE WHEN NOT for_logical THEN 'none' END AS severity_logical
  FROM wrong
 WHERE for_dms OR for_logical
