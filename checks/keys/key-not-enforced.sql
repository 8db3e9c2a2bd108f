-- id: key-not-enforced
-- title: Constraint that is not enforced, which the target does not know
-- side: source
-- versions: 18-
-- severity: dms=info logical=warning copy=blocker
-- applies-when: SELECT CASE WHEN target_version_num >= 180000
--   THEN 'the target''s version knows NOT ENFORCED' END FROM assessment
-- examines: SELECT count(*) FROM selected_table s JOIN source_constraint c
--   ON c.table_oid = s.table_id WHERE c.type IN ('c', 'f')
-- finding: {kind} constraint {part} of {schema}.{name} is NOT ENFORCED
-- why: The words came with version 18: making the schema on an older target ends in a syntax error. If
--   they are left away, the target enforces what the source does not, and rows that break the
--   constraint are refused.
-- remedy: Drop the constraint on the source, or leave it away from the target; if the rows keep it,
--   make it enforced. Or choose a target of version 18 or later.
-- reference: PostgreSQL manual, CREATE TABLE (NOT ENFORCED); PostgreSQL 18 release notes
SELECT 'constraint' AS object_type, t.schema, t.name, c.name AS part,
       CASE c.type WHEN 'f' THEN 'foreign key' ELSE 'check' END AS kind,
       CASE WHEN a.target_version_num IS NULL THEN 'the target''s version is not known' END
           AS cannot_tell
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
  JOIN source_constraint c ON c.table_oid = t.oid
  JOIN assessment a
 WHERE NOT c.is_enforced
   AND c.parent_oid IS NULL
   AND NOT (c.type = 'c' AND t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
