-- id: prv-target-table-owner
-- title: The role does not own a table of the target
-- side: target
-- severity: dms=warning@full-load copy=blocker@full-load
-- examines: SELECT count(*) FROM selected_table
-- finding: {target_schema}.{target_name} of the target is of {owner}, not of role
--   {role}{urgency}
-- why: Only the owner may create indexes and constraints, drop them for the load, or disable
--   triggers. A load that is to bring what the table lacks is refused: "must be owner of table".
-- remedy: Give the table to the role for the time of the move, or make the role a member of the
--   owner. Or let the owner create indexes and constraints.
-- remedy-sql: GRANT {owner} TO {role}
-- reference: PostgreSQL manual, CREATE INDEX, ALTER TABLE; YugabyteDB Voyager, Assess migration
--   (table ownership)

-- NOT NULL is a constraint of its own from 18 on, and comes with the table.
WITH here AS MATERIALIZED (
    SELECT s.source_schema, s.source_name, s.target_schema, s.target_name, t.owner,
           (SELECT count(*) FROM source_index i WHERE i.table_oid = s.table_id)
           > (SELECT count(*) FROM target_index i WHERE i.table_oid = t.oid)
           OR (SELECT count(*) FROM source_constraint c
                WHERE c.table_oid = s.table_id AND c.type <> 'n')
              > (SELECT count(*) FROM target_constraint c
                  WHERE c.table_oid = t.oid AND c.type <> 'n') AS lacks
      FROM selected_table s
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
     WHERE t.kind IN ('r', 'p')
       AND s.mode <> 'drop-and-create'
       AND NOT t.is_owner
)
SELECT 'table' AS object_type, h.source_schema AS schema, h.source_name AS name, NULL AS part,
       h.target_schema, h.target_name, h.owner, v.role,
       CASE WHEN h.lacks THEN ', and it has fewer indexes or constraints than the source' ELSE ''
            END AS urgency,
       CASE WHEN NOT h.lacks THEN 'info' END AS severity_dms,
       CASE WHEN NOT h.lacks THEN 'info' END AS severity_copy
  FROM here h
  JOIN target_server v
