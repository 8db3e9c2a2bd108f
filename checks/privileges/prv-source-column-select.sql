-- id: prv-source-column-select
-- title: A selected table can be read column by column only
-- side: source
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM selected_table
-- finding: role {role} has no SELECT on table {schema}.{name}, only on columns: {extent}
-- why: A column that is missing ends the load of the table with "permission denied". Where all
--   columns are granted one by one, pg_dump and this tool still fail: they lock the table, which
--   takes the right on the table. AWS DMS asks for the right on tables, too, and the next column
--   that is added is not readable.
-- remedy: Grant SELECT on the table. If a column must not be read, leave it out of the task, and
--   give the role a view to read instead.
-- remedy-sql: GRANT SELECT ON TABLE {schema}.{name} TO {role}
-- reference: PostgreSQL manual, GRANT, LOCK; AWS DMS user guide, Using a PostgreSQL database as
--   an AWS DMS source
WITH granted AS (
    SELECT table_oid, sum(can_select) AS readable, count(*) AS columns,
           group_concat(CASE WHEN NOT can_select THEN name END, ', ') AS missing
      FROM source_column_right
     GROUP BY table_oid
)
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part, v.role,
       g.readable || ' of ' || g.columns || ' columns'
           || CASE WHEN g.missing IS NULL THEN '' ELSE ', not ' || g.missing END AS extent,
       CASE WHEN g.missing IS NULL THEN 'warning' END AS severity_dms,
       CASE WHEN g.missing IS NULL THEN 'info' END AS severity_logical
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
  JOIN granted g ON g.table_oid = t.oid
  JOIN source_server v
