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
SELECT 'rule' AS object_type, NULL AS schema, r.path AS name, NULL AS part, r.line, r.schema_name,
       coalesce(r.table_name, '%') AS table_name, n.name AS near
  FROM mapping_rule r
  JOIN mapping_near n ON n.path = r.path
