-- id: key-check-violations
-- title: Rows that break a check constraint
-- side: source
-- severity: dms=warning logical=warning copy=blocker
-- examines: SELECT count(*) FROM source_check_row v JOIN selected_table s ON s.table_id =
--   v.table_oid
-- finding: {rows} of {seen} of {schema}.{name} break the check constraint {part}{state}
-- why: Where the target has the constraint in force, it checks every row that comes in by COPY, AWS
--   DMS or native logical replication: the first of these ends the load of the table. One that is
--   NOT VALID is dumped so, and made after the rows: they arrive, and keep breaking it. A valid one
--   whose functions were changed since is made with the table.
-- remedy: Mend the rows on the source, or make the constraint on the target after the load, NOT
--   VALID.
-- actor: source DBA, application
-- reference: PostgreSQL manual, ALTER TABLE (NOT VALID); Constraints
SELECT 'constraint' AS object_type, t.schema, t.name, v.part, v.matches AS rows, v.seen,
       CASE WHEN k.is_validated THEN '' ELSE ', which was never validated' END AS state,
       CASE WHEN NOT k.is_validated THEN 'warning' END AS severity_copy,
       CASE WHEN v.matches IS NULL AND v.cannot_tell IS NULL
            THEN 'check constraint ' || v.part || ' of ' || t.schema || '.' || t.name
                 || ' calls functions of users, which are not run here' END AS cannot_tell
  FROM source_check_row v
  JOIN selected_table s ON s.table_id = v.table_oid
  JOIN source_table t ON t.oid = v.table_oid
  JOIN source_constraint k ON k.table_oid = v.table_oid AND k.name = v.part AND k.type = 'c'
 WHERE v.matches > 0
    OR v.matches IS NULL AND v.cannot_tell IS NULL
