-- id: map-underscore-wildcard
-- title: Underscore that also stands for other characters
-- side: source
-- severity: dms=warning copy=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE NOT is_exact
-- finding: {name} (line {line}): {written} also names {other}, since _ stands for any one character
-- why: In table mappings _ is a wildcard, as % is. The rule takes part in what happens to tables that nobody meant:
--   they are moved, left out or renamed with those that were.
-- remedy: Write [_] for an underscore, e.g. my[_]table, where no other character is meant.
-- reference: AWS DMS user guide, Wildcards in table mapping

-- What the pattern matches, and the same pattern without that meaning of _ does not.
WITH underscored AS MATERIALIZED (
    SELECT path, line, schema_name, table_name,
           replace(replace(replace(schema_name, '[_]', char(1)), '_', '[_]'), char(1), '[_]') AS strict_schema,
           replace(replace(replace(table_name, '[_]', char(1)), '_', '[_]'), char(1), '[_]') AS strict_table
      FROM mapping_rule
     WHERE NOT is_exact AND table_name IS NOT NULL
       AND replace(schema_name || table_name, '[_]', '') LIKE '%\_%' ESCAPE '\'
       AND replace(schema_name || table_name, '[_]', '') NOT LIKE '%[%'
)
SELECT 'rule' AS object_type, NULL AS schema, u.path AS name, NULL AS part, u.line,
       u.schema_name || '.' || u.table_name AS written,
       min(m.schema || '.' || m.name) || CASE WHEN count(*) > 1 THEN ' and ' || (count(*) - 1) || ' more' ELSE '' END
           AS other
  FROM underscored u
 CROSS JOIN mapping_match m ON m.path = u.path
 WHERE NOT (dms_matches(u.strict_schema, m.schema) AND dms_matches(u.strict_table, m.name))
 GROUP BY u.path
