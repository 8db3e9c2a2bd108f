-- fact: enum_label
-- columns: type_oid integer, position integer, label text
-- dump: type
SELECT e.enumtypid::bigint AS type_oid,
       row_number() OVER (PARTITION BY e.enumtypid ORDER BY e.enumsortorder) AS position,
       e.enumlabel AS label
  FROM pg_enum e
 ORDER BY 1, 2
