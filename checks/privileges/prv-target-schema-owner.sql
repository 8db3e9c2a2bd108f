-- id: prv-target-schema-owner
-- title: The role may not drop a table that the task wants to drop
-- aliases: postgres-check-target-privileges
-- side: target
-- severity: dms=blocker@full-load copy=blocker@full-load
-- examines: SELECT count(*) FROM selected_table WHERE mode = 'drop-and-create'
-- finding: role {role} owns neither {target_schema}.{target_name} of the target nor its schema;
--   the table is of {owner}
-- why: With DROP_AND_CREATE the table is dropped first, which only its owner, the owner of its
--   schema or a superuser may: "must be owner of table". No grant helps.
-- remedy: Give the schema or the table to the role, make the role a member of the owner, or let
--   the task keep the table (TargetTablePrepMode TRUNCATE_BEFORE_LOAD or DO_NOTHING).
-- remedy-sql: ALTER TABLE {target_schema}.{target_name} OWNER TO {role}
-- reference: PostgreSQL manual, DROP TABLE; AWS DMS user guide, Using a PostgreSQL database as a
--   target
WITH here AS (
    SELECT s.source_schema, s.source_name, s.target_schema, s.target_name, s.mode, t.*
      FROM selected_table s
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
     WHERE t.kind IN ('r', 'p')
)
SELECT 'table' AS object_type, h.source_schema AS schema, h.source_name AS name, NULL AS part,
       h.target_schema, h.target_name, h.owner, v.role
  FROM here h
  JOIN target_schema n ON n.name = h.target_schema
  JOIN target_server v
 WHERE h.mode = 'drop-and-create'
   AND NOT h.is_owner AND NOT n.is_owner
