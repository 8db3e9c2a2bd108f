-- fact: index_definition
-- phase: verify
-- columns: index_oid integer, definition text

-- What follows the table's name in the statement that makes the index: USING and all after it.
WITH told AS (
    SELECT i.indexrelid,
           substr(pg_get_indexdef(i.indexrelid),
                  length(format('CREATE %sINDEX %I ON ', CASE WHEN i.indisunique THEN 'UNIQUE ' ELSE '' END,
                                c.relname)) + 1) AS statement,
           format('%I.%I ', n.nspname, t.relname) AS table_name
      FROM pg_index i
      JOIN pg_class c ON c.oid = i.indexrelid
      JOIN pg_class t ON t.oid = i.indrelid
      JOIN pg_namespace n ON n.oid = t.relnamespace
     WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
)
SELECT indexrelid::bigint AS index_oid,
       substr(statement, length(table_name) + CASE WHEN statement LIKE 'ONLY %' THEN 6 ELSE 1 END)
           AS definition
  FROM told
 ORDER BY indexrelid
