-- id: tgt-trigger-disabled
-- title: Trigger or foreign key on the target that is switched off
-- side: target
-- severity: dms=warning@cutover logical=warning@cutover copy=warning@cutover
-- examines: SELECT count(*) FROM target_trigger
-- finding: {what} is disabled
-- why: For the load that is right; afterwards nobody may remember. A trigger that stays off leaves
--   rows without audit or totals; a foreign key whose triggers are off looks valid and is not
--   checked, and VALIDATE CONSTRAINT does not look at the rows again.
-- remedy: Keep a list, and enable them at the cutover, before the application writes: ALTER TABLE
--   ... ENABLE TRIGGER. Drop such a foreign key and create it again, which checks the rows, or look
--   for orphans (key-fk-orphans with collect --deep).
-- reference: PostgreSQL manual, ALTER TABLE (DISABLE TRIGGER)
WITH here AS (
    SELECT s.table_id, s.source_schema, s.source_name, s.mode, t.oid, t.schema, t.name, t.is_partition,
           t.parent_oid
      FROM selected_table s
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
     WHERE s.mode <> 'drop-and-create'
)
SELECT 'trigger' AS object_type, h.source_schema AS schema, h.source_name AS name, g.name AS part,
       'trigger ' || g.name || ' on ' || h.schema || '.' || h.name || ' of the target' AS what,
       h.schema AS target_schema, h.name AS target_name, g.name AS trigger
  FROM here h
  JOIN target_trigger g ON g.table_oid = h.oid
 WHERE g.enabled = 'D'
   AND NOT g.is_on_partition_clone
UNION ALL
SELECT 'constraint', h.source_schema, h.source_name, k.name,
       'foreign key ' || k.name || ' of ' || h.schema || '.' || h.name || ' of the target', h.schema,
       h.name, 'ALL'
  FROM here h
  JOIN target_constraint k ON k.table_oid = h.oid
 WHERE k.type = 'f'
   AND k.trigger_states GLOB '*D*'
   AND k.trigger_states NOT GLOB '*[AOR]*'
