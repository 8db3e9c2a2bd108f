-- id: map-target-identifier-too-long
-- title: Name that would be longer than PostgreSQL keeps
-- side: source
-- severity: dms=blocker copy=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM selected_table
-- finding: {object_type} {source} would be named {target} on the target, which has {bytes} bytes
-- why: PostgreSQL cuts a name off after 63 bytes, with a notice that nobody sees. What was made under the short name is
--   not found under the long one, and two names that differ at the end become one. The load here refuses it.
-- remedy: Choose a shorter prefix or suffix, or rename the object by a rule of its own. A character outside ASCII has
--   two to four bytes.
-- reference: PostgreSQL manual, Lexical Structure (Identifiers and Key Words)
WITH name AS (
    SELECT DISTINCT 'schema' AS object_type, source_schema AS schema, NULL AS name, NULL AS part, target_schema AS target,
           source_schema AS source
      FROM selected_table
    UNION ALL
    SELECT 'table', source_schema, source_name, NULL, target_name, source_schema || '.' || source_name
      FROM selected_table
    UNION ALL
    SELECT 'column', s.source_schema, s.source_name, c.source_name, c.target_name,
           s.source_schema || '.' || s.source_name || '.' || c.source_name
      FROM selected_column c
      JOIN selected_table s ON s.table_id = c.table_id
     WHERE length(c.target_name) > 15
)
SELECT object_type, schema, name, part, source, target, length(CAST(target AS BLOB)) AS bytes
  FROM name
 WHERE length(CAST(target AS BLOB)) > 63
