-- id: key-fk-unindexed
-- title: Foreign key of a large table without an index
-- aliases: unindexed_foreign_keys
-- side: source
-- severity: dms=info logical=info copy=info
-- examines: SELECT count(*) FROM selected_table s JOIN source_constraint c
--   ON c.table_oid = s.table_id WHERE c.type = 'f'
-- finding: no index serves foreign key {part} of {schema}.{name}, which has about {rows} rows
-- why: Each delete of a referenced row, and each change of its key, then reads this whole table. While
--   changes are applied to a target whose foreign keys are active, that makes the target fall behind;
--   after the cutover it is as slow as it is on the source.
-- remedy: Make an index on the referencing columns, on the target after the load. Where referenced
--   rows are never deleted, none is needed.
-- actor: target DBA
-- reference: PostgreSQL manual, Foreign Keys; Supabase database linter, unindexed_foreign_keys

-- The columns must be the first ones of the index, in any order. GIN and BRIN find no single row, and a
-- hash index has one column. Fewer than 10,000 rows are read fast.
WITH usable AS MATERIALIZED (
    SELECT oid, table_oid
      FROM source_index
     WHERE is_valid AND NOT is_partial AND method IN ('btree', 'hash')
),
foreign_constraint AS MATERIALIZED (
    SELECT oid, table_oid, name, columns FROM source_constraint WHERE type = 'f'
),
large AS MATERIALIZED (
    SELECT t.oid, t.schema, t.name, t.estimated_rows
      FROM selected_table s
      CROSS JOIN source_table t ON t.oid = s.table_id
     WHERE t.estimated_rows >= 10000
       AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
),
foreign_key AS MATERIALIZED (
    SELECT c.oid, c.table_oid, c.name, e.value AS column_name, json_array_length(c.columns) AS width
      FROM large l
      CROSS JOIN foreign_constraint c ON c.table_oid = l.oid
      CROSS JOIN json_each(c.columns) e
),
served AS MATERIALIZED (
    SELECT f.oid
      FROM foreign_key f
      CROSS JOIN usable i ON i.table_oid = f.table_oid
      CROSS JOIN source_index_column k ON k.index_oid = i.oid AND k.position <= f.width
                                AND k.column_name = f.column_name
     GROUP BY f.oid, i.oid
    HAVING count(*) = max(f.width)
)
SELECT 'constraint' AS object_type, l.schema, l.name, f.name AS part,
       CAST(l.estimated_rows AS INTEGER) AS rows
  FROM foreign_key f
  CROSS JOIN large l ON l.oid = f.table_oid
 WHERE f.oid NOT IN (SELECT oid FROM served)
 GROUP BY f.oid
