-- id: obj-case-colliding-names
-- title: Tables whose names differ only in upper and lower case
-- aliases: postgres-check-similar-table-name
-- side: source
-- severity: dms=blocker
-- examines: SELECT count(*) FROM selected_table
-- finding: table {schema}.{name} differs from {others} only in upper and lower case
-- why: To PostgreSQL these are different tables. AWS DMS warns that what it does with them cannot be
--   foretold: rows or changes of one may end up in the other, or nowhere. A copy by this tool or
--   pg_dump, and native logical replication, tell them apart.
-- remedy: Rename one of them on the source, or move them by other means and exclude them from the
--   task.
-- actor: source DBA, application
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (limitations)

-- One that is not selected still stands in the schema that AWS DMS reads.
WITH named AS (
    SELECT oid, schema, name, casefold(name) AS folded FROM source_table WHERE kind IN ('r', 'p')
)
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part, group_concat(o.name, ', ') AS others,
       CASE WHEN NOT max(o.oid IN (SELECT table_id FROM selected_table)) THEN 'warning' END
           AS severity_dms
  FROM selected_table s
  JOIN named t ON t.oid = s.table_id
  JOIN named o ON o.schema = t.schema AND o.folded = t.folded AND o.oid <> t.oid
 GROUP BY t.oid
