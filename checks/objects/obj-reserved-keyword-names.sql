-- id: obj-reserved-keyword-names
-- title: A name that is a keyword on the target
-- side: both
-- severity: dms=warning@cutover logical=warning@cutover copy=warning@cutover
-- examines: SELECT (SELECT count(*) FROM selected_table) + (SELECT count(*) FROM source_function)
-- finding: {object_type} {what} cannot be called so without quotes on the target
-- why: The target's version has made the word a keyword, or has put it among those that no
--   such object may have. What is moved is quoted; SQL of the application, views in scripts and the
--   bodies of functions are not, and become syntax errors or mean something else.
-- remedy: Rename it before the move, or put the name into quotes wherever it is used, and test the
--   application against the target's version.
-- actor: application
-- reference: PostgreSQL manual, SQL Key Words
WITH word AS (
    SELECT t.word, t.category
      FROM target_keyword t
      LEFT JOIN source_keyword s ON s.word = t.word
     WHERE t.category <> 'U' AND t.category <> coalesce(s.category, 'U')
       AND s.category IS NOT 'R'
),
found AS (
    SELECT 'table' AS object_type, s.source_schema AS schema, s.source_name AS name, NULL AS part,
           s.source_schema || '.' || s.source_name AS what
      FROM selected_table s
      JOIN word w ON w.word = s.source_name AND w.category IN ('R', 'T')
    UNION ALL
    SELECT 'column', s.source_schema, s.source_name, c.source_name,
           s.source_schema || '.' || s.source_name || '.' || c.source_name
      FROM selected_column c
      JOIN selected_table s ON s.table_id = c.table_id
      JOIN word w ON w.word = c.source_name AND w.category IN ('R', 'T')
     WHERE c.action = 'copy'
    UNION ALL
    SELECT DISTINCT 'function', f.schema, f.name, NULL, f.schema || '.' || f.name
      FROM source_function f
      JOIN word w ON w.word = f.name AND w.category IN ('R', 'C')
     WHERE f.extension IS NULL
)
SELECT object_type, schema, name, part, what FROM found
