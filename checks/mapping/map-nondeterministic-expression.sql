-- id: map-nondeterministic-expression
-- title: Expression that gives another value each time
-- side: source
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE expression IS NOT NULL
-- finding: {name} (line {line}): {what} gives another value each time it is asked
-- why: What stands on the target cannot be computed again from the source, so that no compare can tell whether the
--   column is right; and a table that is loaded again is no longer the same.
-- remedy: Compute the value from columns of the row. If it has to be so, keep the column out of the compare, and tell
--   whoever signs for it.
-- reference: AWS DMS user guide, Using transformation rule expressions to define column content
WITH written AS (
    SELECT path, line, lower(replace(replace(expression, ' ', ''), char(10), '')) AS text
      FROM mapping_rule WHERE expression IS NOT NULL
),
named AS (
    SELECT path, line,
           CASE WHEN text GLOB '*random(*' THEN 'random()'
                WHEN text GLOB '*randomblob(*' THEN 'randomblob()'
                WHEN text GLOB '*''now''*' THEN '''now'''
                WHEN text GLOB '*datetime()*' THEN 'datetime()'
                WHEN text GLOB '*julianday()*' THEN 'julianday()'
                WHEN text GLOB '*date()*' THEN 'date()'
                WHEN text GLOB '*time()*' THEN 'time()'
                WHEN text GLOB '*current_timestamp*' THEN 'current_timestamp'
                WHEN text GLOB '*current_date*' THEN 'current_date'
                WHEN text GLOB '*current_time*' THEN 'current_time'
                WHEN text GLOB '*$ar_h_timestamp*' THEN '$AR_H_TIMESTAMP' END AS what
      FROM written
)
SELECT 'rule' AS object_type, NULL AS schema, path || '.expression' AS name, NULL AS part, line, what
  FROM named
 WHERE what IS NOT NULL
