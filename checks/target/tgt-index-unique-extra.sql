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
-- Nearly all have their like, column by column.
other AS MATERIALIZED (
    SELECT h.*, g.oid AS index_oid, g.name AS index_name, g.constraint_name,
           coalesce(g.predicate, '') AS predicate
      FROM here h
     CROSS JOIN target_index g ON g.table_oid = h.oid
     WHERE g.is_unique
       AND NOT EXISTS (
               SELECT 1
                 FROM source_index i
                WHERE i.table_oid = h.table_id AND i.is_unique
                  AND coalesce(i.predicate, '') = coalesce(g.predicate, '')
                  AND NOT EXISTS (
                          SELECT 1
                            FROM target_index_column n
                            LEFT JOIN source_index_column c ON c.index_oid = i.oid
                                                           AND c.position = n.position
                            LEFT JOIN selected_column m ON m.table_id = h.table_id
                                                       AND m.position = c.column_number
                           WHERE n.index_oid = g.oid
                             AND NOT coalesce(
                                     n.is_key = c.is_key
                                     AND coalesce(n.column_name, n.expression)
                                         = coalesce(m.target_name, c.column_name, c.expression), 0))
                  AND (SELECT max(n.position) FROM target_index_column n WHERE n.index_oid = g.oid)
                      = (SELECT max(c.position) FROM source_index_column c WHERE c.index_oid = i.oid))
),
known (table_id, columns, predicate) AS MATERIALIZED (
    SELECT i.table_oid,
           (SELECT group_concat(k.name, char(10))
              FROM (SELECT coalesce(m.target_name, c.column_name, c.expression) AS name
                      FROM source_index_column c
                      LEFT JOIN selected_column m ON m.table_id = i.table_oid
                                                 AND m.position = c.column_number
                     WHERE c.index_oid = i.oid AND c.is_key
                     ORDER BY 1) k),
           coalesce(i.predicate, '')
      FROM source_index i
     WHERE i.is_unique AND i.table_oid IN (SELECT table_id FROM other)
),
keyed AS MATERIALIZED (
    SELECT o.*,
           (SELECT group_concat(k.name, char(10))
              FROM (SELECT coalesce(c.column_name, c.expression) AS name
                      FROM target_index_column c
                     WHERE c.index_oid = o.index_oid AND c.is_key
                     ORDER BY 1) k) AS columns
      FROM other o
)
SELECT 'index' AS object_type, h.source_schema AS schema, h.source_name AS name,
       h.index_name AS part, h.schema AS target_schema, h.name AS target_name,
       replace(h.columns, char(10), ', ') AS columns,
       CASE WHEN h.constraint_name IS NULL
            THEN printf('DROP INDEX "%w"."%w"', h.schema, h.index_name)
            ELSE printf('ALTER TABLE "%w"."%w" DROP CONSTRAINT "%w"', h.schema, h.name,
                        h.constraint_name) END AS statement
  FROM keyed h
  LEFT JOIN known s ON s.table_id = h.table_id AND s.columns = h.columns
                   AND s.predicate = h.predicate
 WHERE h.columns IS NOT NULL
   AND s.table_id IS NULL
   AND NOT (h.is_partition AND h.parent_oid IN (SELECT oid FROM here))
