-- id: prv-rls-hides-rows
-- title: Row security keeps rows of a selected table from the role
-- side: source
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM selected_table
-- finding: row security is on for {schema}.{name}, and role {role} is subject to it ({policies}
--   policies)
-- why: By PostgreSQL's default such a role gets only the rows that a policy shows it, none at all
--   where there is no policy, and no error: AWS DMS and the first copy of native replication move
--   fewer rows and are green, and counts taken by the same role agree. pgcrossing and pg_dump
--   switch row_security off, which turns it into an error: the load of the table stops.
-- remedy: Read the source with a role that has BYPASSRLS, or with the table's owner if row security
--   is not forced on it. Grant BYPASSRLS as a superuser.
-- remedy-sql: ALTER ROLE {role} BYPASSRLS
-- reference: PostgreSQL manual, Row Security Policies; pg_dump (--enable-row-security)
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part, v.role,
       (SELECT count(*) FROM source_policy p WHERE p.table_oid = t.oid) AS policies
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
  JOIN source_server v
 WHERE t.row_security
   AND NOT v.is_superuser
   AND NOT v.role_bypassrls
   AND NOT (t.is_owner AND NOT t.force_row_security)
