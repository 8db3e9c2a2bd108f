-- id: rep-publication-row-filter
-- title: A publication's row filter makes the source refuse updates
-- side: source
-- versions: 15-
-- severity: logical=blocker@cdc
-- examines: SELECT count(*) FROM source_publication_table WHERE has_filter
-- finding: publication {publication} filters the rows of {schema}.{name} by column {part}, which is not
--   in the table's replica identity
-- why: The server refuses each UPDATE and DELETE of such a table ("cannot update table"): not the
--   replication fails, but the application on the source, from the moment that the publication is
--   there.
-- remedy: Let the filter name columns of the replica identity only, take the filter away, or make the
--   identity FULL, which logs each old row as a whole. The statement is for the last of these.
--   ALTER PUBLICATION ... SET TABLE would take every other table out of the publication.
-- remedy-sql: ALTER TABLE {schema}.{name} REPLICA IDENTITY FULL
-- reference: PostgreSQL manual, Logical Replication: Row Filters
WITH identity (table_oid, number) AS MATERIALIZED (
    SELECT t.oid, c.column_number
      FROM source_table t
      JOIN source_index i ON i.table_oid = t.oid
       AND CASE t.replica_identity WHEN 'd' THEN i.is_primary AND i.is_immediate
                                   WHEN 'i' THEN i.is_replica_identity END
      JOIN source_index_column c ON c.index_oid = i.oid AND c.is_key
)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, p.name AS publication
  FROM source_publication_column f
  JOIN source_publication p ON p.oid = f.publication_oid AND (p.has_update OR p.has_delete)
  JOIN source_table t ON t.oid = f.table_oid
  JOIN source_column k ON k.table_oid = f.table_oid AND k.number = f.number
  LEFT JOIN identity i ON i.table_oid = f.table_oid AND i.number = f.number
 WHERE f.is_filter
   AND t.replica_identity <> 'f'
   AND i.table_oid IS NULL
