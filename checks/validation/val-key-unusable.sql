-- id: val-key-unusable
-- title: Table whose only key AWS DMS does not validate by
-- aliases: postgres-check-pk-validity
-- side: source
-- actor: migration
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM setting_enable_validation
--   WHERE lower(value) = 'true') THEN 'the task does not validate' END
-- examines: SELECT count(*) FROM selected_table
-- finding: the key of {schema}.{name} has {columns}, which AWS DMS does not validate by
-- why: A key of a type that AWS DMS takes for a large object (LOB), or of text without a length below
--   1024, is none to its validation: the table is loaded, its state says "No primary key" or "Table
--   error", and nobody compares it.
-- remedy: Compare the table by another tool, such as pgcrossing validate, which takes any key or none, or
--   give the column a length below 1024 where its values allow that.
-- reference: AWS DMS user guide, AWS DMS data validation (limitations)

-- The primary key counts where there is one. That its text is too long is key-pk-varchar-over-1024, and
-- that a unique index lets NULL in is key-pk-nullable-unique.
WITH large (type) AS (
    VALUES ('text'), ('citext'), ('json'), ('jsonb'), ('hstore'), ('bytea'), ('xml'), ('tsvector'),
           ('tsquery'), ('path'), ('polygon')
),
part AS MATERIALIZED (
    SELECT i.oid, i.table_oid, i.is_primary, c.name, c.type,
           c.base_type IN (SELECT type FROM large) OR c.type_category = 'A' OR c.type_kind = 'c'
               AS is_large,
           c.base_type IN ('varchar', 'bpchar')
               AND (c.type_modifier = -1 OR c.type_modifier - 4 >= 1024) AS is_long
      FROM source_index i
     CROSS JOIN source_index_column k ON k.index_oid = i.oid AND k.is_key
     CROSS JOIN source_column c ON c.table_oid = i.table_oid AND c.number = k.column_number
     WHERE i.is_unique AND NOT i.is_partial AND NOT i.has_expressions
),
key AS MATERIALIZED (
    SELECT oid, table_oid, is_primary, max(is_large) AS is_large, max(is_long) AS is_long,
           group_concat(CASE WHEN is_large OR is_long THEN name || ' ' || type END, ', ') AS columns
      FROM part
     GROUP BY oid
),
best AS MATERIALIZED (
    SELECT *, row_number() OVER (PARTITION BY table_oid
                                 ORDER BY is_primary DESC, is_large OR is_long, is_large, oid) AS place
      FROM key
)
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part, b.columns
  FROM best b
 CROSS JOIN selected_table s ON s.table_id = b.table_oid
 CROSS JOIN source_table t ON t.oid = s.table_id
 WHERE b.place = 1
   AND (b.is_large OR b.is_long AND NOT b.is_primary)
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
