-- id: typ-column-order-differs
-- title: Columns in another order on the target
-- side: both
-- severity: dms=info copy=info
-- examines: SELECT count(*) FROM selected_table
-- finding: {schema}.{name} has these columns in other places on the target: {columns}
-- why: This tool, pg_dump, AWS DMS and native replication go by the columns' names. A script that
--   copies without a list of columns, INSERT without one, and SELECT * in the application go by
--   their places: values land in the wrong column, without an error where the types agree.
-- remedy: Name the columns in every COPY and INSERT of the move. For SELECT * in the application
--   make the table anew on the target in the order of the source, while it is empty.
-- reference: PostgreSQL manual, COPY; INSERT

-- Positions have gaps where columns were dropped, so ranks are compared, where numbers are not all as far
-- from each other.
WITH moved AS MATERIALIZED (
    SELECT table_id
      FROM column_pair
     WHERE target_number IS NOT NULL AND mode <> 'drop-and-create' AND NOT is_below_selected
     GROUP BY table_id
    HAVING min(position - target_number) <> max(position - target_number)
),
both AS MATERIALIZED (
    SELECT p.table_id, p.source_name,
           row_number() OVER (PARTITION BY p.table_id ORDER BY p.position) AS place,
           row_number() OVER (PARTITION BY p.table_id ORDER BY p.target_number) AS target_place
      FROM moved m
     CROSS JOIN column_pair p ON p.table_id = m.table_id AND p.target_number IS NOT NULL
)
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part,
       group_concat(b.source_name, ', ') AS columns
  FROM both b
 CROSS JOIN source_table t ON t.oid = b.table_id
 WHERE b.place <> b.target_place
 GROUP BY b.table_id
