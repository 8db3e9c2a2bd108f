-- id: key-exclusion-constraint
-- title: Exclusion constraint
-- side: source
-- severity: dms=warning logical=info
-- examines: SELECT count(*) FROM selected_table s JOIN source_constraint c
--   ON c.table_oid = s.table_id
-- finding: exclusion constraint {part} of {schema}.{name} forbids rows that {rule}
-- why: AWS DMS does not create exclusion constraints, so the target takes rows that the source would
--   refuse. Where it is there already, changes that the source made in another order may break it on
--   the target, and their transaction or batch stops. Its index also makes the load slow.
-- remedy: Leave it away from the target while rows arrive, and add it before the cutover: that checks
--   all rows. A subscription applies transactions in the source's order, and may have it.
-- actor: target DBA
-- reference: AWS DMS user guide, Using a PostgreSQL database as a target; PostgreSQL manual,
--   Constraints (Exclusion Constraints)
SELECT 'constraint' AS object_type, t.schema, t.name, c.name AS part,
       'conflict by ' || c.definition AS rule
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
  JOIN source_constraint c ON c.table_oid = t.oid AND c.type = 'x'
 WHERE NOT c.is_deferrable
   AND c.parent_oid IS NULL
