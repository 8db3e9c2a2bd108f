-- id: prv-target-run-as-owner
-- title: A subscription of the role could not write as the owner of a table
-- side: target
-- severity: logical=blocker@full-load,blocker@cdc
-- versions: 16-
-- examines: SELECT count(*) FROM selected_table
-- finding: role {role} cannot SET ROLE to {owner}, the owner of {target_schema}.{target_name} of
--   the target
-- why: From PostgreSQL 16 on a subscription applies changes as the owner of each table. If its
--   own owner may not become that role, the worker stops, is started again, and stops: "role
--   cannot SET ROLE". WAL is kept on the source meanwhile.
-- remedy: Grant the owners to the role with the SET option, let a superuser own the
--   subscription, or create it with run_as_owner = true, which takes rights on the tables
--   instead.
-- remedy-sql: GRANT {owner} TO {role} WITH SET TRUE
-- reference: PostgreSQL manual, Logical Replication (Security), CREATE SUBSCRIPTION
--   (run_as_owner)
WITH RECURSIVE held (role) AS (
    SELECT role FROM target_server
    UNION
    SELECT m.role FROM held h JOIN target_role_member m ON m.member = h.role AND m.has_set
)
SELECT 'table' AS object_type, s.source_schema AS schema, s.source_name AS name, NULL AS part,
       s.target_schema, s.target_name, t.owner, v.role
  FROM selected_table s
  JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
  JOIN target_server v
 WHERE NOT v.is_superuser
   AND t.kind IN ('r', 'p')
   AND t.owner NOT IN (SELECT role FROM held)
