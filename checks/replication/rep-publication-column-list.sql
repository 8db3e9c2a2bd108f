-- id: rep-publication-column-list
-- title: A publication's list of columns lacks a part of the key
-- side: source
-- versions: 15-
-- severity: logical=blocker@cdc
-- examines: SELECT count(*) FROM source_publication_table WHERE has_column_list
-- finding: publication {publication} has a list of columns for {schema}.{name}, {problem}
-- why: The server refuses each UPDATE and DELETE of such a table ("cannot update table"): not the
--   replication fails, but the application on the source, from the moment that the publication is
--   there. With the identity FULL it takes no list at all, not even one of all columns.
-- remedy: Publish all columns, or make the list anew with the column in it. Do both statements in one
--   transaction. ALTER PUBLICATION ... SET TABLE would take every other table out of the publication.
-- remedy-sql: ALTER PUBLICATION {publication} DROP TABLE ONLY {schema}.{name}; ALTER PUBLICATION
--   {publication} ADD TABLE ONLY {schema}.{name}
-- reference: PostgreSQL manual, Logical Replication: Column Lists
WITH identity (table_oid, number) AS MATERIALIZED (
    SELECT t.oid, c.column_number
      FROM source_table t
      JOIN source_index i ON i.table_oid = t.oid
       AND CASE t.replica_identity WHEN 'd' THEN i.is_primary AND i.is_immediate
                                   WHEN 'i' THEN i.is_replica_identity END
      JOIN source_index_column c ON c.index_oid = i.oid AND c.is_key
), listed (publication_oid, table_oid, number) AS MATERIALIZED (
    SELECT publication_oid, table_oid, number FROM source_publication_column WHERE is_listed
)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, p.name AS publication,
       'and ' || k.name || ' of its replica identity is not in it' AS problem
  FROM source_publication_table m
  JOIN source_publication p ON p.oid = m.publication_oid AND (p.has_update OR p.has_delete)
  JOIN source_table t ON t.oid = m.table_oid
  JOIN identity d ON d.table_oid = m.table_oid
  JOIN source_column k ON k.table_oid = d.table_oid AND k.number = d.number
 WHERE m.has_column_list
   AND m.way = 'table'
   AND (m.publication_oid, m.table_oid, d.number) NOT IN (
           SELECT publication_oid, table_oid, number FROM listed)
UNION ALL
SELECT 'table', t.schema, t.name, NULL, p.name, 'and its replica identity is FULL'
  FROM source_publication_table m
  JOIN source_publication p ON p.oid = m.publication_oid AND (p.has_update OR p.has_delete)
  JOIN source_table t ON t.oid = m.table_oid
 WHERE m.has_column_list
   AND m.way = 'table'
   AND t.replica_identity = 'f'
