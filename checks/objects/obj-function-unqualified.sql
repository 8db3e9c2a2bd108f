-- id: obj-function-unqualified
-- title: A function in an index or a constraint names an object without its schema
-- side: source
-- severity: logical=warning copy=blocker
-- examines: SELECT count(*) FROM source_function WHERE extension IS NULL
-- finding: {used_by} {what} calls {function}, which names {unqualified} without a schema
-- why: pg_restore, this tool's load and the apply worker of native replication run with a
--   search_path in which user schemas are not, and so do CREATE INDEX and REFRESH themselves from 17
--   on. The function does not find what it names: the index is not built, or no row gets past the
--   constraint.
-- remedy: Give the function its own search_path, or write the schema in front of the name. Both can
--   be done on the source before the move, and change nothing there.
-- actor: source DBA, application
-- reference: PostgreSQL manual, pg_dump (Notes), CREATE FUNCTION (SET); release notes of 10.3 and 17
SELECT u.used_by AS object_type, u.schema, u.name, u.part,
       u.used_by, u.schema || '.' || u.name || coalesce(' (' || u.part || ')', '') AS what,
       u.function_schema || '.' || u.function_name || '(' || u.arguments || ')' AS function,
       u.function_schema, group_concat(DISTINCT u.unqualified) AS unqualified,
       CASE WHEN u.used_by IN ('index', 'materialized view') THEN 'none' END AS severity_logical
  FROM source_unqualified_name u
 GROUP BY u.used_by, u.schema, u.name, u.part
