-- id: map-add-column-expression
-- title: Expression that AWS DMS cannot evaluate
-- side: source
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE expression IS NOT NULL
-- finding: {name} (line {line}): {problem}
-- why: The expression is looked at when the first row comes. The task then fails, or puts the table in error, in the
--   middle of the load.
-- remedy: Write it in the SQL of SQLite: columns of the source as $name, upper and lower case as the source has them,
--   and only functions that AWS DMS lists for expressions.
-- reference: AWS DMS user guide, Using transformation rule expressions to define column content

-- Character by character: strings are skipped, and a word is read up to what follows it.
WITH RECURSIVE written AS MATERIALIZED (
    SELECT path, line, expression || ' ' AS text FROM mapping_rule WHERE expression IS NOT NULL
),
scan (path, line, text, at, in_string, depth, word, last_word, closed) AS (
    SELECT path, line, text, 1, 0, 0, '', '', '' FROM written
    UNION ALL
    SELECT path, line, text, at + 1,
           CASE WHEN substr(text, at, 1) = '''' THEN NOT in_string ELSE in_string END,
           depth + CASE WHEN in_string THEN 0 WHEN substr(text, at, 1) = '(' THEN 1 WHEN substr(text, at, 1) = ')' THEN -1
                        ELSE 0 END,
           CASE WHEN NOT in_string AND substr(text, at, 1) GLOB '[A-Za-z0-9_$]' THEN word || substr(text, at, 1) ELSE '' END,
           CASE WHEN in_string OR substr(text, at, 1) GLOB '[A-Za-z0-9_$]' THEN last_word
                WHEN word <> '' THEN word
                WHEN substr(text, at, 1) = ' ' THEN last_word ELSE '' END,
           CASE WHEN in_string OR substr(text, at, 1) GLOB '[A-Za-z0-9_$]' THEN ''
                WHEN substr(text, at, 1) = '(' AND coalesce(nullif(word, ''), last_word) <> ''
                THEN coalesce(nullif(word, ''), last_word) || '('
                WHEN word GLOB '$*' THEN word ELSE '' END
      FROM scan
     WHERE at <= length(text)
),
known (name) AS (
    VALUES ('lower'), ('upper'), ('ltrim'), ('rtrim'), ('trim'), ('replace'), ('substr'), ('replacechars'), ('hex'),
           ('randomblob'), ('zeroblob'), ('abs'), ('random'), ('round'), ('max'), ('min'), ('coalesce'), ('ifnull'),
           ('nullif'), ('date'), ('time'), ('datetime'), ('julianday'), ('strftime'), ('hash_sha256'),
           ('operation_indicator'), ('case'), ('when'), ('then'), ('else'), ('and'), ('or'), ('not'), ('in'), ('is'),
           ('between'), ('like'), ('glob'), ('exists'), ('cast')
),
problem AS (
    SELECT DISTINCT path, line, 'AWS DMS lists no function ' || rtrim(closed, '(') || '() for expressions' AS problem
      FROM scan
     WHERE closed GLOB '*(' AND closed NOT GLOB '$*' AND lower(rtrim(closed, '(')) NOT IN (SELECT name FROM known)
       AND rtrim(closed, '(') NOT GLOB '[0-9]*'
    UNION ALL
    SELECT path, line, CASE WHEN in_string THEN 'a string in it is not closed' ELSE 'its parentheses are not in pairs' END
      FROM scan
     WHERE at = length(text) + 1 AND (in_string OR depth <> 0)
    UNION ALL
    SELECT DISTINCT s.path, s.line, m.schema || '.' || m.name || ' has no column ' || substr(rtrim(s.closed, '('), 2)
      FROM scan s
     CROSS JOIN mapping_match m ON m.path = s.path
     CROSS JOIN selected_table t ON t.table_id = m.table_id
      LEFT JOIN source_column c ON c.table_oid = m.table_id AND c.name = substr(rtrim(s.closed, '('), 2)
     WHERE s.closed GLOB '$?*' AND s.closed NOT GLOB '$AR_[MH]_*' AND c.name IS NULL
)
SELECT 'rule' AS object_type, NULL AS schema, path || '.expression' AS name, problem AS part, line, problem
  FROM problem
