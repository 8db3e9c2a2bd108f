-- id: key-constraint-deferred
-- title: Constraint that can be deferred to the end of a transaction
-- side: source
-- severity: dms=warning logical=warning copy=info
-- examines: SELECT count(*) FROM selected_table s JOIN source_constraint c
--   ON c.table_oid = s.table_id WHERE c.type IN ('u', 'f', 'x')
-- finding: {kind} constraint {part} of {schema}.{name} is deferrable{initially}
-- why: AWS DMS does not know deferred constraints, and its batches put changes into another order:
--   what the source held together at the commit breaks on the target. A unique or exclusion
--   constraint that is deferrable is checked by a trigger, which does not fire in a session with
--   session_replication_role = replica, nor while logical replication applies: duplicates get in
--   without an error. INSERT … ON CONFLICT does not accept it.
-- remedy: Make it NOT DEFERRABLE if the application never defers it. Else leave it away from the
--   target until the cutover, and add it then: that checks all rows. Foreign keys have to be off
--   during the load anyway.
-- actor: target DBA, application
-- reference: PostgreSQL manual, CREATE TABLE (DEFERRABLE), SET CONSTRAINTS; AWS DMS user guide,
--   Using a PostgreSQL database as an AWS DMS source (limitations)
SELECT 'constraint' AS object_type, t.schema, t.name, c.name AS part,
       CASE c.type WHEN 'u' THEN 'unique' WHEN 'f' THEN 'foreign key' ELSE 'exclusion' END AS kind,
       CASE WHEN c.is_deferred THEN ', and deferred from the beginning' ELSE '' END AS initially,
       CASE c.type WHEN 'f' THEN 'info' END AS severity_logical
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
  JOIN source_constraint c ON c.table_oid = t.oid
 WHERE c.is_deferrable
   AND c.type IN ('u', 'f', 'x')
   AND c.parent_oid IS NULL
