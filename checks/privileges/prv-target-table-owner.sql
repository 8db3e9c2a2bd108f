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
WITH here AS (
    SELECT s.source_schema, s.source_name, s.target_schema, s.target_name, s.mode, t.*
      FROM selected_table s
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
     WHERE t.kind IN ('r', 'p')
),
lacking AS (
    SELECT s.source_schema, s.source_name
      FROM selected_table s
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
      LEFT JOIN (SELECT table_oid, count(*) AS n FROM source_index GROUP BY table_oid) a
             ON a.table_oid = s.table_id
      LEFT JOIN (SELECT table_oid, count(*) AS n FROM target_index GROUP BY table_oid) b
             ON b.table_oid = t.oid
      LEFT JOIN (SELECT table_oid, count(*) AS n FROM source_constraint GROUP BY table_oid) c
             ON c.table_oid = s.table_id
      LEFT JOIN (SELECT table_oid, count(*) AS n FROM target_constraint GROUP BY table_oid) d
             ON d.table_oid = t.oid
     WHERE coalesce(a.n, 0) > coalesce(b.n, 0) OR coalesce(c.n, 0) > coalesce(d.n, 0)
)
SELECT 'table' AS object_type, h.source_schema AS schema, h.source_name AS name, NULL AS part,
       h.target_schema, h.target_name, h.owner, v.role,
       CASE WHEN l.source_name IS NULL THEN ''
            ELSE ', and it has fewer indexes or constraints than the source' END AS urgency,
       CASE WHEN l.source_name IS NULL THEN 'info' END AS severity_dms,
       CASE WHEN l.source_name IS NULL THEN 'info' END AS severity_copy
  FROM here h
  JOIN target_server v
  LEFT JOIN lacking l ON l.source_schema = h.source_schema AND l.source_name = h.source_name
 WHERE h.mode <> 'drop-and-create'
   AND NOT h.is_owner
