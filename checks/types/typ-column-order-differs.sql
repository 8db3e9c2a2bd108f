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

-- Positions have gaps where columns were dropped, so ranks are compared.
WITH both AS MATERIALIZED (
    SELECT s.table_id, t.schema, t.name, c.source_name,
           row_number() OVER (PARTITION BY s.table_id ORDER BY k.number) AS place,
           row_number() OVER (PARTITION BY s.table_id ORDER BY g.number) AS target_place
      FROM selected_table s
     CROSS JOIN source_table t ON t.oid = s.table_id
     CROSS JOIN target_table o ON o.schema = s.target_schema AND o.name = s.target_name
     CROSS JOIN source_column k ON k.table_oid = s.table_id
     CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
                  AND c.action = 'copy'
     CROSS JOIN target_column g ON g.table_oid = o.oid AND g.name = c.target_name
     WHERE s.mode <> 'drop-and-create'
       AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
)
SELECT 'table' AS object_type, b.schema, b.name, NULL AS part,
       group_concat(b.source_name, ', ') AS columns
  FROM both b
 WHERE b.place <> b.target_place
 GROUP BY b.table_id
