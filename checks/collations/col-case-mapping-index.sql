-- id: col-case-mapping-index
-- title: Unique index on text in one case, which another locale folds otherwise
-- side: both
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM source_index WHERE is_unique AND has_expressions
-- finding: the unique index {part} of {schema}.{name} folds case by {source_locale}; the target has
--   {target_locale}, or another version of it
-- why: Two values that differ on the source can be one on the target: then the index cannot be
--   built after the load, or the apply stops at the row. The other way round duplicates come in.
-- remedy: Create the target's database with the source's locale, or build the index there early, on
--   a copy of the rows, to see whether it can be. A collation in the expression, such as
--   lower(column COLLATE "C"), makes both sides agree.
-- reference: PostgreSQL manual, Indexes on Expressions; Locale Support
WITH changed AS (
    SELECT p.shown_locale AS source_locale, g.shown_locale AS target_locale
      FROM source_database_locale p, target_database_locale g
     WHERE p.canonical_locale <> g.canonical_locale OR p.actual_version <> g.actual_version
        OR p.provider = 'b' AND p.unicode_version <> g.unicode_version
),
folded AS (
    SELECT DISTINCT i.table_oid, i.name
      FROM source_index i
      JOIN source_index_column x ON x.index_oid = i.oid
     WHERE i.is_unique AND i.has_expressions
       AND (x.expression LIKE '%lower(%' OR x.expression LIKE '%upper(%'
            OR x.expression LIKE '%initcap(%')
       AND x.expression NOT LIKE '%COLLATE "C"%'
)
SELECT 'index' AS object_type, t.schema, t.name, i.name AS part, c.source_locale, c.target_locale
  FROM folded i
  JOIN source_table t ON t.oid = i.table_oid
  JOIN selected_table s ON s.table_id = t.oid
  JOIN changed c
 WHERE true
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
