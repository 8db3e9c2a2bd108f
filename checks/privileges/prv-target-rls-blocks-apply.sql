-- id: prv-target-rls-blocks-apply
-- title: Row security of the target refuses what is moved
-- side: target
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM selected_table
-- finding: row security is on for {target_schema}.{target_name} of the target, and role {role}
--   is subject to it
-- why: COPY into such a table is refused for a role that is subject to its policies, and single
--   rows are checked against them. A subscription stops with "user cannot replicate into
--   relation with row-level security enabled".
-- remedy: Load as the owner of the table if row security is not forced, or as a role with
--   BYPASSRLS, or switch row security on at the cutover only.
-- remedy-sql: ALTER ROLE {role} BYPASSRLS
-- reference: PostgreSQL manual, Row Security Policies, COPY, Logical Replication (Security)
WITH here AS (
    SELECT s.source_schema, s.source_name, s.target_schema, s.target_name, s.mode, t.*
      FROM selected_table s
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
     WHERE t.kind IN ('r', 'p')
)
SELECT 'table' AS object_type, h.source_schema AS schema, h.source_name AS name, NULL AS part,
       h.target_schema, h.target_name, v.role,
       CASE WHEN v.version_num >= 160000 AND NOT h.force_row_security THEN 'info' END
           AS severity_logical
  FROM here h, target_server v
 WHERE h.row_security
   AND h.mode <> 'drop-and-create'
   AND NOT v.is_superuser AND NOT v.role_bypassrls
   AND NOT (h.is_owner AND NOT h.force_row_security)
