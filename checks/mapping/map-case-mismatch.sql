-- id: map-case-mismatch
-- title: Rule whose names differ from the source's in upper and lower case
-- side: source
-- severity: dms=warning copy=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule
-- finding: {name} (line {line}): there is no {schema_name}.{table_name} on the source, but {near}
-- why: Rules are case-sensitive, and PostgreSQL keeps names in lower case unless they were quoted. The rule has no
--   effect, and nothing says so: what it was to include stays behind, what it was to exclude is moved.
-- remedy: Write the names as the source has them. Mappings that were made for Oracle have them in upper case.
-- reference: AWS DMS user guide, Specifying table selection and transformations rules using JSON; AWS re:Post, best
--   practices for migrating PostgreSQL to RDS for PostgreSQL with AWS DMS
WITH matched (path) AS MATERIALIZED (
    SELECT DISTINCT path FROM mapping_match
),
unmatched AS MATERIALIZED (
    SELECT path, line, schema_name, coalesce(table_name, '%') AS table_name, is_exact,
           casefold(schema_name) AS schema_folded, casefold(coalesce(table_name, '%')) AS table_folded
      FROM mapping_rule
     WHERE schema_name IS NOT NULL AND path NOT IN (SELECT path FROM matched)
),
folded AS MATERIALIZED (
    SELECT schema, name, casefold(schema) AS schema_folded, casefold(name) AS name_folded FROM source_table
     WHERE kind IN ('r', 'p', 'v', 'm') AND EXISTS (SELECT 1 FROM unmatched)
),
near (path, name) AS MATERIALIZED (
    SELECT u.path, min(f.schema || '.' || f.name) FROM unmatched u JOIN folded f ON f.name_folded = u.table_folded
       AND f.schema_folded = u.schema_folded
     WHERE u.is_exact
     GROUP BY u.path
    UNION ALL
    SELECT u.path, min(f.schema || '.' || f.name) FROM unmatched u JOIN folded f
        ON dms_matches(u.schema_folded, f.schema_folded) AND dms_matches(u.table_folded, f.name_folded)
     WHERE NOT u.is_exact
     GROUP BY u.path
)
SELECT 'rule' AS object_type, NULL AS schema, u.path AS name, NULL AS part, u.line, u.schema_name, u.table_name,
       n.name AS near
  FROM unmatched u
  JOIN near n ON n.path = u.path
