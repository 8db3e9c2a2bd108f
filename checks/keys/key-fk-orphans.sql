-- id: key-fk-orphans
-- title: Rows whose foreign key finds no row
-- side: source
-- severity: dms=warning logical=warning copy=blocker
-- examines: SELECT count(*) FROM source_orphan_row v JOIN selected_table s ON s.table_id =
--   v.table_oid
-- finding: {rows} of {seen} of {schema}.{name} refer to rows of
--   {referenced_schema}.{referenced_name} that are not there, in spite of {part}{state}
-- why: A valid foreign key cannot be made on the target: adding it, or validating it, fails at the
--   first such row, in the night of the cutover. One that is NOT VALID stays so in a copy, and the
--   rows with it. With AWS DMS and native logical replication the
--   rows arrive, since foreign keys are off or made afterwards, and the key is missing in the end.
--   A load under session_replication_role replica, triggers that were off, or NOT VALID let such
--   rows in.
-- remedy: Find the rows by an anti-join over the key, and delete or mend them, or insert what they
--   refer to, on the source. Or make the constraint NOT VALID on the target, too, and mend
--   afterwards.
-- actor: source DBA, application
-- reference: PostgreSQL manual, ALTER TABLE (NOT VALID); Constraints
SELECT 'constraint' AS object_type, t.schema, t.name, v.part, v.matches AS rows, v.seen,
       k.referenced_schema, k.referenced_name,
       CASE WHEN k.is_validated THEN '' ELSE ', which was never validated' END AS state,
       CASE WHEN NOT k.is_validated THEN 'warning' END AS severity_copy
  FROM source_orphan_row v
  JOIN selected_table s ON s.table_id = v.table_oid
  JOIN source_table t ON t.oid = v.table_oid
  JOIN source_constraint k ON k.table_oid = v.table_oid AND k.name = v.part AND k.type = 'f'
 WHERE v.matches > 0
