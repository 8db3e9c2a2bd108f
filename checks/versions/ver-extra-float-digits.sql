-- id: ver-extra-float-digits
-- title: Floating-point numbers lose digits when they leave the source
-- side: source
-- severity: dms=warning logical=warning
-- versions: -11
-- examines: SELECT count(*) FROM selected_column s JOIN source_column c
--   ON c.table_oid = s.table_id AND c.name = s.source_name
--   WHERE c.base_type IN ('real', 'double precision', 'float4', 'float8')
-- finding: extra_float_digits is {setting} for role {role}, and {columns} columns are floating-point
-- why: Before PostgreSQL 12 the text of such a number has as many digits as the setting allows; with
--   less than 3 some numbers come back as another one. AWS DMS and a subscription before PostgreSQL 15
--   read the text that the source writes: rows then differ in their last digits, and an update that
--   finds its row by such a value finds none. pg_dump and this tool set it to 3 by themselves.
-- remedy: Set it for the role that the task or the subscription connects as, then begin the task anew.
-- remedy-sql: ALTER ROLE {role} SET extra_float_digits = 3
-- reference: PostgreSQL manual, Client Connection Defaults (extra_float_digits); release notes 12 and
--   15
WITH floating (columns) AS (
    SELECT count(*)
      FROM selected_column s
      JOIN source_column c ON c.table_oid = s.table_id AND c.name = s.source_name
     WHERE c.base_type IN ('real', 'double precision', 'float4', 'float8')
)
SELECT 'setting' AS object_type, NULL AS schema, d.name, NULL AS part, d.setting, f.columns, c.role,
       CASE WHEN a.target_version_num >= 150000 THEN 'none' END AS severity_logical
  FROM source_session_default d, floating f, source_capacity c, assessment a
 WHERE d.name = 'extra_float_digits' AND CAST(d.setting AS INTEGER) < 3 AND f.columns > 0
