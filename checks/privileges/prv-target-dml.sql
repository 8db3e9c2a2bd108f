-- id: prv-target-dml
-- title: The role may not write to a table of the target
-- aliases: postgres-check-target-privileges
-- side: target
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM selected_table
-- finding: role {role} lacks rights on {target_schema}.{target_name} of the target: {missing}
-- why: INSERT is for the load; UPDATE and DELETE are for the changes that follow, and each of
--   them looks rows up, which takes SELECT. A subscription is refused by the worker that applies
--   changes, AWS DMS suspends the table, and nothing can be compared without SELECT.
-- remedy: Grant what is missing. For all tables of a schema: GRANT SELECT, INSERT, UPDATE,
--   DELETE, TRUNCATE ON ALL TABLES IN SCHEMA.
-- remedy-sql: GRANT {rights:sql} ON TABLE {target_schema}.{target_name} TO {role}
-- reference: PostgreSQL manual, Privileges, Logical Replication (Security); AWS DMS user guide,
--   Using a PostgreSQL database as a target

-- From 16 on a subscription writes as the owner of the table: prv-target-run-as-owner.
WITH here AS (
    SELECT s.source_schema, s.source_name, s.target_schema, s.target_name, s.mode, t.*
      FROM selected_table s
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
     WHERE t.kind IN ('r', 'p')
)
SELECT 'table' AS object_type, h.source_schema AS schema, h.source_name AS name, NULL AS part,
       h.target_schema, h.target_name, v.role,
       substr(CASE WHEN h.can_insert THEN '' ELSE ', INSERT' END
              || CASE WHEN h.can_update THEN '' ELSE ', UPDATE' END
              || CASE WHEN h.can_delete THEN '' ELSE ', DELETE' END
              || CASE WHEN h.can_select THEN '' ELSE ', SELECT' END, 3) AS missing,
       substr(CASE WHEN h.can_insert THEN '' ELSE ', INSERT' END
              || CASE WHEN h.can_update THEN '' ELSE ', UPDATE' END
              || CASE WHEN h.can_delete THEN '' ELSE ', DELETE' END
              || CASE WHEN h.can_select THEN '' ELSE ', SELECT' END, 3) AS rights,
       CASE WHEN h.can_insert AND h.can_select AND NOT a.cdc THEN 'info' END AS severity_dms,
       CASE WHEN v.version_num >= 160000 OR (h.can_insert AND h.can_select AND NOT a.cdc) THEN 'info'
            END AS severity_logical,
       CASE WHEN h.can_insert AND h.can_select THEN 'info' END AS severity_copy
  FROM here h, target_server v, assessment a
 WHERE h.mode <> 'drop-and-create'
   AND NOT (h.can_insert AND h.can_update AND h.can_delete AND h.can_select)
