-- id: map-load-order-relied-on
-- title: Foreign key that counts on the load-order
-- side: both
-- severity: dms=warning@full-load
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE load_order IS NOT NULL
-- finding: the load-order puts {parent} before {schema}.{name}, and foreign key {part} on the target counts on it, with
--   {subtasks} tables loaded at a time
-- why: load-order says which table is begun first, and nothing waits until it is complete: as soon as one of the
--   parallel loads is free, the next table begins. Rows whose parent has not arrived yet are refused by the key.
-- remedy: Drop the foreign keys of the target for the time of the load, or let session_replication_role = replica hold
--   in the target endpoint's AfterConnectScript. Only with MaxFullLoadSubTasks = 1 is one table complete before the
--   next begins.
-- actor: migration
-- reference: AWS DMS user guide, Selection rules and actions (load-order); Full-load task settings
WITH subtasks (value) AS (
    SELECT CAST(value AS INTEGER) FROM task_setting WHERE name = 'MaxFullLoadSubTasks'
)
SELECT 'constraint' AS object_type, s.source_schema AS schema, s.source_name AS name, c.name AS part,
       p.source_schema || '.' || p.source_name AS parent, n.value AS subtasks
  FROM selected_table s
  JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
  JOIN target_constraint c ON c.table_oid = t.oid AND c.type = 'f' AND c.parent_oid IS NULL
  JOIN target_table r ON r.oid = c.referenced_table_oid
  JOIN selected_table p ON p.target_schema = r.schema AND p.target_name = r.name
 CROSS JOIN subtasks n
 WHERE EXISTS (SELECT 1 FROM selected_table WHERE load_order IS NOT NULL)
   AND coalesce(p.load_order, 0) > coalesce(s.load_order, 0)
   AND n.value > 1
   AND s.mode <> 'drop-and-create'
   AND c.trigger_states GLOB '*[AO]*'
