-- id: bbf-table-not-precreated
-- title: Table that T-SQL has not made on the Babelfish target
-- side: target
-- actor: target DBA
-- severity: dms=blocker logical=warning copy=blocker
-- applies-when: SELECT CASE WHEN NOT is_tsql THEN 'the target is not Babelfish' END
--   FROM target_babelfish
-- examines: SELECT count(*) FROM selected_table
-- finding: table {target_schema}.{target_name} of the target {what}
-- why: What is missing AWS DMS and a copy create as a table of PostgreSQL. T-SQL then has no types,
--   defaults and identity columns of its own there, and may not recognize the table at all.
-- remedy: Create the table through T-SQL, by the scripts of SQL Server, without foreign keys and
--   triggers, before the load. Drop first what a tool has made in its place.
-- reference: AWS DMS user guide, Using Babelfish for Aurora PostgreSQL as a target

-- Types that a table of T-SQL does not have: it has those of sys in their place. A table that goes to a
-- wrong schema, or by a name with capital letters, is another check's.
WITH plain AS MATERIALIZED (
    SELECT c.table_oid, count(*) AS columns, min(c.name || ' ' || c.type) AS example
      FROM target_column c
     WHERE c.type_schema = 'pg_catalog'
       AND (c.type_name IN ('varchar', 'bpchar', 'timestamp', 'timestamptz', 'timetz', 'interval',
                            'bool', 'uuid', 'money', 'json', 'jsonb', 'bit', 'varbit')
            OR c.type_category = 'A')
     GROUP BY c.table_oid
),
known AS MATERIALIZED (SELECT name FROM target_babelfish_schema)
SELECT 'table' AS object_type, s.source_schema AS schema, s.source_name AS name, NULL AS part,
       s.target_schema, s.target_name,
       CASE WHEN t.oid IS NULL THEN 'is missing'
            ELSE 'has ' || p.columns || ' columns of types that T-SQL does not give, such as '
                 || p.example END AS what,
       CASE WHEN t.oid IS NOT NULL THEN 'warning' END AS severity_dms,
       CASE WHEN t.oid IS NULL THEN 'none' END AS severity_logical,
       CASE WHEN t.oid IS NOT NULL THEN 'warning' END AS severity_copy
  FROM selected_table s
  LEFT JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
  LEFT JOIN plain p ON p.table_oid = t.oid
 WHERE s.target_schema IN (SELECT name FROM known)
   AND s.mode <> 'drop-and-create'
   AND (t.oid IS NULL AND s.target_name = lower(s.target_name) OR p.table_oid IS NOT NULL)
