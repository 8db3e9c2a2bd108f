-- id: tgt-index-unique-extra
-- title: Unique index on the target that the source does not have
-- side: both
-- severity: dms=warning logical=blocker copy=warning@full-load
-- examines: SELECT count(*) FROM target_index WHERE is_unique
-- finding: the target's {target_schema}.{target_name} has the unique index {part} over {columns},
--   the source has none such
-- why: Rows that the source takes may be refused: a copy of the table ends at the first duplicate,
--   native logical replication stops, AWS DMS fails the row or the table. Under cdc, rows that are
--   exchanged within a transaction may collide for a moment, too. Nothing on the source keeps such rows out: one may come long after the
--   load, the apply worker stops at it, tries it for ever, and the log piles up on the source.
-- remedy: Drop the index, or the constraint that it belongs to, until the cutover, or make it on the source first, where it shows whether
--   the rows fit.
-- remedy-sql: {statement:sql}
-- reference: PostgreSQL manual, Logical Replication (Conflicts); pglogical documentation
--   (limitations: one unique index)
WITH here AS (
    SELECT s.table_id, s.source_schema, s.source_name, s.mode, t.oid, t.schema, t.name, t.is_partition,
           t.parent_oid
      FROM selected_table s
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
     WHERE s.mode <> 'drop-and-create'
),
target_key (index_oid, columns) AS MATERIALIZED (
    SELECT index_oid, group_concat(column_name, char(10))
      FROM (SELECT index_oid, coalesce(column_name, expression) AS column_name FROM target_index_column
             WHERE is_key AND index_oid IN (SELECT oid FROM target_index WHERE is_unique)
             ORDER BY index_oid, coalesce(column_name, expression))
     GROUP BY index_oid
),
source_key (index_oid, columns) AS MATERIALIZED (
    SELECT index_oid, group_concat(column_name, char(10))
      FROM (SELECT c.index_oid, coalesce(m.target_name, c.column_name, c.expression) AS column_name
              FROM source_index_column c
              JOIN source_index i ON i.oid = c.index_oid
              LEFT JOIN selected_column m ON m.table_id = i.table_oid AND m.position = c.column_number
             WHERE c.is_key AND i.is_unique ORDER BY c.index_oid, 2)
     GROUP BY index_oid
),
known (table_id, columns, predicate) AS MATERIALIZED (
    SELECT i.table_oid, k.columns, coalesce(i.predicate, '')
      FROM source_index i
      JOIN source_key k ON k.index_oid = i.oid
     WHERE i.is_unique
)
SELECT 'index' AS object_type, h.source_schema AS schema, h.source_name AS name, i.name AS part,
       h.schema AS target_schema, h.name AS target_name, replace(k.columns, char(10), ', ') AS columns,
       CASE WHEN i.constraint_name IS NULL THEN printf('DROP INDEX "%w"."%w"', h.schema, i.name)
            ELSE printf('ALTER TABLE "%w"."%w" DROP CONSTRAINT "%w"', h.schema, h.name,
                        i.constraint_name) END AS statement
  FROM here h
 CROSS JOIN target_index i ON i.table_oid = h.oid
 CROSS JOIN target_key k ON k.index_oid = i.oid
  LEFT JOIN known s ON s.table_id = h.table_id AND s.columns = k.columns
                   AND s.predicate = coalesce(i.predicate, '')
 WHERE i.is_unique
   AND s.table_id IS NULL
   AND NOT (h.is_partition AND h.parent_oid IN (SELECT oid FROM here))
