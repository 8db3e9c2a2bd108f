-- id: col-citext-locale
-- title: Column of citext under another locale
-- side: both
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is of citext; its case is folded by {source_locale} on
--   the source and {target_locale} on the target
-- why: citext compares lower(value) by the locale of the database. Where that folds other letters
--   (C only a to z, Turkish the i without a dot), values that were equal are not, or the reverse: a
--   login is not found, a unique index refuses a row or lets in a duplicate.
-- remedy: Create the target's database with the source's locale. Otherwise look for values that are
--   equal under one side alone: GROUP BY lower(column COLLATE ...) on a copy.
-- reference: PostgreSQL manual, citext; Locale Support
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part,
       p.shown_locale AS source_locale, g.shown_locale AS target_locale
  FROM source_column k
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
  JOIN source_table t ON t.oid = k.table_oid
  JOIN source_database_locale p
  JOIN target_database_locale g ON g.canonical_locale <> p.canonical_locale
 WHERE c.action = 'copy'
   AND k.base_type = 'citext' AND k.base_kind = 'b'
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
