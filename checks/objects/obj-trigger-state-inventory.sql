-- id: obj-trigger-state-inventory
-- title: A trigger of the source is not in the usual state
-- side: source
-- severity: dms=info@cutover logical=info@cutover copy=info@cutover
-- examines: SELECT count(*) FROM source_trigger
-- finding: trigger {part} of {schema}.{name} is {state} on the source
-- why: A trigger can be enabled for the origin, for replicas, always, or disabled. Triggers are
--   switched off for a load and on again after it: whoever switches all of them on at the cutover
--   lets one fire that was off on purpose, or one for replicas that must not.
-- remedy: Keep this list, and bring each trigger of the target into the state that it had here.
-- actor: target DBA
-- reference: PostgreSQL manual, ALTER TABLE (DISABLE TRIGGER, ENABLE REPLICA TRIGGER); AWS DMS user
--   guide, Using a PostgreSQL database as a target
SELECT 'trigger' AS object_type, s.source_schema AS schema, s.source_name AS name, g.name AS part,
       CASE g.enabled WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'enabled for replicas alone'
                      ELSE 'enabled always' END AS state
  FROM source_trigger g
  JOIN selected_table s ON s.table_id = g.table_oid
 WHERE g.enabled <> 'O'
