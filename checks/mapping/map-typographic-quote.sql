-- id: map-typographic-quote
-- title: Typographic quotation mark in an expression
-- side: source
-- severity: dms=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE coalesce(expression, source_function, target_function) IS NOT NULL
-- finding: {name} (line {line}): there is a {mark} where SQL has ' or "
-- why: Text editors and web pages, AWS's own among them, turn quotation marks into typographic ones. To SQL these are
--   letters like any other: the expression is not valid, and the task fails at the first row.
-- remedy: Write ' around texts and " around names, by hand.
-- reference: AWS DMS user guide, Using transformation rule expressions to define column content

-- Character by character: inside of a text they may stand.
WITH RECURSIVE written AS MATERIALIZED (
    SELECT path || '.expression' AS path, line, expression AS text FROM mapping_rule
    UNION ALL
    SELECT path || '.source-function', line, source_function FROM mapping_rule
    UNION ALL
    SELECT path || '.target-function', line, target_function FROM mapping_rule
),
scan (path, line, text, at, in_string, mark) AS (
    SELECT path, line, text, 0, 0, NULL FROM written WHERE text GLOB '*[‘’‚‛“”„‟]*'
    UNION ALL
    SELECT path, line, text, at + 1, in_string <> (substr(text, at + 1, 1) = ''''),
           CASE WHEN NOT in_string AND substr(text, at + 1, 1) GLOB '[‘’‚‛“”„‟]' THEN substr(text, at + 1, 1) END
      FROM scan
     WHERE at < length(text)
)
SELECT 'rule' AS object_type, NULL AS schema, path AS name, NULL AS part, line, min(mark) AS mark
  FROM scan
 WHERE mark IS NOT NULL
 GROUP BY path
