-- id: key-fk-not-valid
-- title: Constraint that was never checked against the rows that are there
-- side: source
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM selected_table s JOIN source_constraint c
--   ON c.table_oid = s.table_id WHERE c.type IN ('f', 'c', 'n')
-- finding: {kind} constraint {part} of {schema}.{name} is {state}: rows may break it
-- why: A constraint that was added NOT VALID is held against new rows only. Old rows may break it,
--   and they move as they are: the load does not fail, and the target keeps the constraint NOT
--   VALID. It comes to light when somebody validates it, or adds it anew on the target, after the
--   cutover.
-- remedy: Find and correct the rows that break it, then validate it on the source before the move.
--   One that is NOT ENFORCED has to be made ENFORCED first, or is to stay as it is: then waive it.
-- remedy-sql: ALTER TABLE {schema}.{name} VALIDATE CONSTRAINT {validated}
-- actor: source DBA, application
-- reference: PostgreSQL manual, ALTER TABLE (NOT VALID, VALIDATE CONSTRAINT)

-- Validating a constraint validates those that partitions and children have of it. One that is not
-- enforced and that an older target does not know is seen by key-not-enforced.
WITH unchecked AS (
    SELECT c.oid, c.table_oid, c.name, c.type, c.parent_oid,
           NOT c.is_enforced AS is_off
      FROM selected_table s
      JOIN source_constraint c ON c.table_oid = s.table_id
      JOIN assessment a
     WHERE c.type IN ('f', 'c', 'n')
       AND NOT c.is_validated
       AND (c.is_enforced OR coalesce(a.target_version_num, 180000) >= 180000)
)
SELECT 'constraint' AS object_type, t.schema, t.name, u.name AS part,
       CASE u.type WHEN 'f' THEN 'foreign key' WHEN 'c' THEN 'check' ELSE 'not-null' END AS kind,
       CASE WHEN u.is_off THEN 'not enforced' ELSE 'not validated' END AS state,
       CASE WHEN NOT u.is_off THEN u.name END AS validated
  FROM unchecked u
  JOIN source_table t ON t.oid = u.table_oid
 WHERE (u.parent_oid IS NULL OR u.parent_oid NOT IN (SELECT oid FROM unchecked))
   AND NOT EXISTS (SELECT 1 FROM unchecked a
                    WHERE u.type <> 'f' AND a.table_oid = t.parent_oid AND a.name = u.name
                      AND a.type = u.type)
