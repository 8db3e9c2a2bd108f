-- id: key-temporal-pk
-- title: Key over a period of time, which the target does not know
-- side: source
-- versions: 18-
-- severity: dms=warning logical=blocker copy=blocker
-- applies-when: SELECT CASE WHEN target_version_num >= 180000
--   THEN 'the target''s version knows keys over periods' END FROM assessment
-- examines: SELECT count(*) FROM selected_table s JOIN source_constraint c
--   ON c.table_oid = s.table_id WHERE c.type IN ('p', 'u', 'f')
-- finding: {kind} {part} of {schema}.{name} is over a period: {definition}
-- why: WITHOUT OVERLAPS and PERIOD came with version 18. On an older target the schema cannot be made,
--   and there is no key by which a subscription finds the rows of updates and deletes.
-- remedy: Choose a target of version 18 or later. Else give the target an exclusion constraint
--   instead, and the table a plain key, on both sides.
-- actor: target DBA
-- reference: PostgreSQL manual, CREATE TABLE (WITHOUT OVERLAPS, PERIOD); PostgreSQL 18 release notes
SELECT 'constraint' AS object_type, t.schema, t.name, c.name AS part, c.definition,
       CASE c.type WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique constraint'
                   ELSE 'foreign key' END AS kind,
       CASE WHEN a.target_version_num IS NULL THEN 'the target''s version is not known' END
           AS cannot_tell,
       CASE WHEN c.type <> 'p' THEN 'warning' END AS severity_logical
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
  JOIN source_constraint c ON c.table_oid = t.oid
  JOIN assessment a
 WHERE c.has_period
   AND c.parent_oid IS NULL
