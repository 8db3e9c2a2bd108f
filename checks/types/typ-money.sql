-- id: typ-money
-- title: Money, whose text depends on the locale
-- side: both
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type}; lc_monetary is {source_setting} on the
--   source, {target_setting} on the target
-- why: The text of money has the currency sign, the separators and the number of decimal places of
--   lc_monetary. Read with another lc_monetary it is refused, or taken for another amount: 1,234
--   can be a thousand or one. AWS DMS moves it as NUMERIC(38,4), which such a column does not take
--   in every form.
-- remedy: Change the column to numeric (ALTER TABLE ... ALTER COLUMN ... TYPE numeric(19, 4) USING
--   column::numeric, which rewrites the table), or give the loading role the lc_monetary of the
--   source and compare the column afterwards.
-- actor: source DBA, application
-- reference: PostgreSQL manual, Monetary Types; AWS DMS user guide, Using a PostgreSQL database as
--   an AWS DMS source (source data types)

-- Text of money follows lc_monetary, which only matters to native replication and a copy where the
-- two differ.
WITH form AS (
    SELECT a.setting AS source_setting, b.setting AS target_setting,
           lower(replace(a.setting, '-', '')) = lower(replace(b.setting, '-', ''))
           OR a.setting IN ('C', 'POSIX') AND b.setting IN ('C', 'POSIX') AS is_same
      FROM source_setting a, target_setting b
     WHERE a.name = 'lc_monetary' AND b.name = 'lc_monetary'
)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.type, f.source_setting,
       f.target_setting,
       CASE WHEN f.is_same THEN 'none' END AS severity_logical,
       CASE WHEN f.is_same THEN 'none' END AS severity_copy
  FROM source_column k
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
  JOIN source_table t ON t.oid = k.table_oid
  JOIN form f
 WHERE c.action = 'copy'
   AND (k.base_type = 'money' AND k.base_schema = 'pg_catalog' OR k.element_type = 'money')
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
