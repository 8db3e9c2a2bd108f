-- id: key-unique-nulls-not-distinct
-- title: Unique index that takes NULLs for equal, which the target cannot
-- side: source
-- versions: 15-
-- severity: dms=warning logical=warning copy=blocker
-- applies-when: SELECT CASE WHEN target_version_num >= 150000
--   THEN 'the target''s version knows NULLS NOT DISTINCT' END FROM assessment
-- examines: SELECT count(*) FROM selected_table s JOIN source_index i ON i.table_oid = s.table_id
--   WHERE i.is_unique
-- finding: unique index {part} of {schema}.{name} is NULLS NOT DISTINCT; the target is older than 15
-- why: A server before version 15 does not know the words: making the schema there ends in a syntax
--   error. An index without them lets any number of rows with NULL in, so the rule that the
--   application relies on is lost.
-- remedy: Choose a target of version 15 or later. Else make two unique indexes on the target, one over
--   the columns and one partial index for the rows where the nullable column is NULL.
-- actor: target DBA
-- reference: PostgreSQL manual, CREATE INDEX (NULLS NOT DISTINCT); PostgreSQL 15 release notes
SELECT 'index' AS object_type, t.schema, t.name, i.name AS part,
       CASE WHEN a.target_version_num IS NULL THEN 'the target''s version is not known' END
           AS cannot_tell
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
  JOIN source_index i ON i.table_oid = t.oid
  JOIN assessment a
 WHERE i.nulls_not_distinct
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
