-- id: prv-target-truncate
-- title: The role may not empty a table that the task wants to empty
-- aliases: postgres-check-target-privileges
-- side: target
-- severity: dms=blocker@full-load copy=blocker@full-load
-- examines: SELECT count(*) FROM selected_table WHERE mode = 'truncate'
-- finding: role {role} has no TRUNCATE on {target_schema}.{target_name} of the target
-- why: With TRUNCATE_BEFORE_LOAD the table is emptied first. TRUNCATE is a right of its own:
--   DELETE is not enough, and the load of the table fails before its first row.
-- remedy: Grant TRUNCATE, or empty the table yourself and let the task leave it as it is
--   (TargetTablePrepMode DO_NOTHING).
-- remedy-sql: GRANT TRUNCATE ON TABLE {target_schema}.{target_name} TO {role}
-- reference: PostgreSQL manual, Privileges, TRUNCATE; AWS DMS user guide, Using a PostgreSQL
--   database as a target
WITH here AS (
    SELECT s.source_schema, s.source_name, s.target_schema, s.target_name, s.mode, t.*
      FROM selected_table s
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
     WHERE t.kind IN ('r', 'p')
)
SELECT 'table' AS object_type, h.source_schema AS schema, h.source_name AS name, NULL AS part,
       h.target_schema, h.target_name, v.role
  FROM here h, target_server v
 WHERE h.mode = 'truncate'
   AND NOT h.can_truncate
