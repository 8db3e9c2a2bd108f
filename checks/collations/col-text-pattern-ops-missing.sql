-- id: col-text-pattern-ops-missing
-- title: Indexes that LIKE can use on the source alone
-- side: both
-- severity: dms=info logical=info copy=info
-- examines: SELECT count(*) FROM target_database_locale
-- finding: the source database {name} sorts as C and the target does not: {indexes} indexes on
--   text, such as {example}, serve LIKE on the source alone
-- why: In the locale C an index on text finds what begins with a word (LIKE 'word%'). In any other
--   locale it does not, and such queries read the whole table: the application is slow after the
--   cutover, with the same indexes.
-- remedy: Create the target in the locale C, or create, besides, an index with text_pattern_ops
--   (varchar_pattern_ops, bpchar_pattern_ops) on the columns that are searched so.
-- reference: PostgreSQL manual, Operator Classes and Operator Families; Locale Support (Behavior)

-- What begins with something is found by an index in C, and by one of a pattern class elsewhere. The
-- builtin locales sort as C does.
WITH place AS MATERIALIZED (
    SELECT d.database_name
      FROM source_database_locale d, target_database_locale g
     WHERE (d.provider = 'b' OR d.provider = 'c' AND d.lc_collate IN ('C', 'POSIX'))
       AND NOT (g.provider = 'c' AND g.lc_collate IN ('C', 'POSIX'))
       AND g.provider <> 'b'
),
plain AS (
    SELECT p.database_name, count(DISTINCT i.oid) AS indexes,
           min(t.schema || '.' || i.name) AS example
      FROM place p
     CROSS JOIN selected_table s
      JOIN source_table t ON t.oid = s.table_id
      JOIN source_index i ON i.table_oid = s.table_id AND i.method = 'btree'
      JOIN source_index_column x ON x.index_oid = i.oid AND x.position = 1
      JOIN source_column k ON k.table_oid = i.table_oid AND k.number = x.column_number
     WHERE k.base_type IN ('text', 'varchar', 'bpchar') AND k.base_schema = 'pg_catalog'
       AND k.collation = 'default' AND x.collation = 'default'
       AND x.operator_class NOT LIKE '%pattern_ops'
     GROUP BY p.database_name
)
SELECT 'database' AS object_type, NULL AS schema, n.database_name AS name, NULL AS part,
       n.indexes, n.example
  FROM plain n
