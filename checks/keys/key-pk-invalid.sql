-- id: key-pk-invalid
-- title: Primary key whose index is not valid
-- aliases: postgres-check-pk-validity
-- side: source
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM selected_table s JOIN source_index i ON i.table_oid = s.table_id
--   WHERE i.is_primary
-- finding: primary key {part} of {schema}.{name} is not valid{consequence}
-- why: The index does not vouch for the rows: duplicates may be there, and the load ends in an error
--   where the target builds or has the key. It is no replica identity either: once the table is
--   published, the source refuses updates and deletes, and AWS DMS loses them.
-- remedy: Look for rows that are there twice, remove them, then rebuild the index. The key of a
--   partitioned table becomes valid when each partition has one attached to it.
-- remedy-sql: {rebuild:sql} {index_schema}.{index_name}
-- reference: AWS DMS user guide, Premigration assessments for PostgreSQL; PostgreSQL manual, REINDEX
SELECT 'constraint' AS object_type, t.schema, t.name, coalesce(i.constraint_name, i.name) AS part,
       CASE WHEN t.kind = 'p' THEN ': not every partition has it' ELSE '' END AS consequence,
       i.schema AS index_schema, i.name AS index_name,
       CASE WHEN t.kind = 'r' THEN 'REINDEX INDEX' END AS rebuild,
       CASE WHEN t.kind = 'p' THEN 'warning' END AS severity_dms,
       CASE WHEN t.kind = 'p' THEN 'warning' END AS severity_logical,
       CASE WHEN t.kind = 'p' THEN 'warning' END AS severity_copy
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
  JOIN source_index i ON i.table_oid = t.oid
 WHERE i.is_primary
   AND NOT (i.is_valid AND i.is_ready)
