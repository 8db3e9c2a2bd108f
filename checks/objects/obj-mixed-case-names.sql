-- id: obj-mixed-case-names
-- title: Table or columns with upper case in their names
-- side: source
-- severity: dms=info
-- examines: SELECT count(*) FROM selected_table
-- finding: table {schema}.{name} has upper case in {where}
-- why: The rules and filters of an AWS DMS task know a name only as it is written, and PostgreSQL
--   only in quotes: a rule in lower case selects nothing, a GRANT or a filter without quotes means
--   another table.
-- remedy: Write the names in rules, filters and scripts exactly as they are, in SQL in double
--   quotes. A rule convert-lowercase makes the application's quoted names wrong.
-- actor: migration
-- reference: PostgreSQL manual, Identifiers and Key Words; AWS DMS user guide, Selection rules and
--   actions
WITH mixed AS (
    SELECT c.table_id, count(*) AS columns, min(c.source_name) AS example
      FROM selected_column c
     WHERE c.action = 'copy' AND c.source_name <> lower(c.source_name)
     GROUP BY c.table_id
)
SELECT 'table' AS object_type, s.source_schema AS schema, s.source_name AS name, NULL AS part,
       CASE WHEN s.source_schema || s.source_name = lower(s.source_schema || s.source_name)
            THEN m.columns || ' column names, as ' || m.example
            WHEN m.columns IS NULL THEN 'its name'
            ELSE 'its name and ' || m.columns || ' column names' END AS "where"
  FROM selected_table s
  LEFT JOIN mixed m ON m.table_id = s.table_id
 WHERE s.source_schema <> lower(s.source_schema) OR s.source_name <> lower(s.source_name)
    OR m.columns > 0
