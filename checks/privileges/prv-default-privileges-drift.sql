-- id: prv-default-privileges-drift
-- title: Default privileges of the source are not on the target
-- side: both
-- severity: dms=warning@cutover,warning@verify logical=warning@cutover,warning@verify copy=warning@cutover,warning@verify
-- examines: SELECT count(*) FROM source_default_privilege
-- finding: for new {part}: role {name}{place} {rule} by default; the target has {instead}
-- why: All works on the day of the cutover, and the first table that is created afterwards
--   cannot be read by those who should, or is open to those who should not.
-- remedy: Run ALTER DEFAULT PRIVILEGES on the target as it was on the source (pg_dump
--   --schema-only shows it), before any object is created there: it does not reach back.
-- reference: PostgreSQL manual, ALTER DEFAULT PRIVILEGES

-- What pg_dump writes comes with the copy: before it the target lacks all.
WITH old AS (
    SELECT *, json_array(role, schema, kind, grantee, is_revoked) AS key
      FROM source_default_privilege
     WHERE role IN (SELECT name FROM target_role)
       AND (grantee IS NULL OR grantee IN (SELECT name FROM target_role))
       AND role NOT IN (SELECT name FROM source_role WHERE is_system)
),
new AS MATERIALIZED (
    SELECT privileges, grantable, json_array(role, schema, kind, grantee, is_revoked) AS key
      FROM target_default_privilege
),
begun AS MATERIALIZED (
    SELECT count(*) AS tables
      FROM selected_table s
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
)
SELECT 'default privileges' AS object_type, o.schema, o.role AS name,
       o.kind || ' ' || coalesce(o.grantee, 'PUBLIC') AS part,
       CASE WHEN o.is_revoked THEN 'takes ' || o.privileges || ' from PUBLIC'
            ELSE 'gives ' || coalesce(o.grantee, 'PUBLIC') || ' ' || o.privileges
                 || CASE WHEN o.grantable IS NULL THEN '' ELSE ' (may grant ' || o.grantable || ')'
                         END END AS rule,
       coalesce(' in schema ' || o.schema, '') AS place,
       CASE WHEN n.key IS NULL THEN 'nothing like it'
            ELSE n.privileges || CASE WHEN n.grantable IS NULL THEN ''
                                      ELSE ' (may grant ' || n.grantable || ')' END END AS instead,
       CASE WHEN n.key IS NULL AND b.tables = 0 THEN 'none' END AS severity_copy
  FROM old o
  JOIN begun b
  LEFT JOIN new n ON n.key = o.key
 WHERE n.key IS NULL OR n.privileges <> o.privileges
    OR coalesce(n.grantable, '') <> coalesce(o.grantable, '')
