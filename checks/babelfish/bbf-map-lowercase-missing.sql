-- id: bbf-map-lowercase-missing
-- title: Table that reaches Babelfish with capital letters in its name
-- side: target
-- actor: migration
-- severity: dms=blocker copy=warning
-- applies-when: SELECT CASE WHEN NOT is_tsql THEN 'the target is not Babelfish' END
--   FROM target_babelfish
-- examines: SELECT count(*) FROM selected_table
-- finding: table {schema}.{name} goes to {target_schema}.{target_name}; T-SQL keeps the names of its
--   tables in lower case
-- why: The table that T-SQL made is not found under this name. AWS DMS then creates another one, of
--   plain PostgreSQL types, and a copy creates the source's: rows go where the application does not
--   look.
-- remedy: Add one transformation rule for all tables, with the rule-target table and the rule-action
--   convert-lowercase. Leave the names of columns alone.
-- reference: AWS DMS user guide, Using Babelfish for Aurora PostgreSQL as a target

-- A schema that T-SQL does not have is another check's, or is meant for PostgreSQL alone.
WITH known AS MATERIALIZED (
    SELECT name FROM target_babelfish_schema
    UNION
    SELECT original_name FROM target_babelfish_schema
)
SELECT 'table' AS object_type, s.source_schema AS schema, s.source_name AS name, NULL AS part,
       s.target_schema, s.target_name
  FROM selected_table s
 WHERE s.target_name <> lower(s.target_name)
   AND s.target_schema IN (SELECT name FROM known)
