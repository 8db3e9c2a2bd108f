-- id: par-trigger-based
-- title: Rows find their partition by a trigger or a rule
-- side: source
-- severity: dms=warning logical=warning@cdc copy=info
-- examines: SELECT count(*) FROM selected_table s JOIN source_table t ON t.oid = s.table_id
--   WHERE t.kind = 'r' AND t.has_children
-- finding: {schema}.{name} hands rows on to its children by {what}
-- why: What is loaded into the parent goes through the trigger and is counted as no row; with
--   session_replication_role = replica the trigger does not fire, and the rows stay in the parent,
--   where queries that leave children out do not look. Many such triggers make a new child when the
--   first row for it comes: neither AWS DMS nor a subscription carries that to the target.
-- remedy: Move the children as tables of their own, and make those of the time of the move in advance
--   on both sides. See that the trigger is on again after the cutover. Declarative partitions need
--   none: change to them on the target if you can. A trigger that only sets values can be waived.
-- actor: migration
-- reference: PostgreSQL manual, Table Partitioning (Partitioning Using Inheritance), ALTER TABLE
--   (ENABLE REPLICA TRIGGER)
WITH router AS MATERIALIZED (
    SELECT table_oid, 'trigger ' || name AS what
      FROM source_trigger
     WHERE definition LIKE '% BEFORE INSERT%' AND definition LIKE '% FOR EACH ROW %'
       AND enabled <> 'D'
    UNION ALL
    SELECT table_oid, 'rule ' || name
      FROM source_rule
     WHERE event = 'INSERT' AND is_instead AND enabled <> 'D'
)
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part, group_concat(r.what, ', ') AS what
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
  JOIN router r ON r.table_oid = t.oid
 WHERE t.kind = 'r'
   AND t.has_children
 GROUP BY t.oid
