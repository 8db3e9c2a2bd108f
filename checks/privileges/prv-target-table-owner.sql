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
WITH here AS (
    SELECT s.table_id, s.source_schema, s.source_name, s.target_schema, s.target_name,
           t.oid, t.owner
      FROM selected_table s
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
     WHERE t.kind IN ('r', 'p')
       AND s.mode <> 'drop-and-create'
       AND NOT t.is_owner
),
part (side, kind, table_oid) AS (
    SELECT 'source', 'index', table_oid FROM source_index
    UNION ALL
    SELECT 'source', 'constraint', table_oid FROM source_constraint WHERE type <> 'n'
    UNION ALL
    SELECT 'target', 'index', table_oid FROM target_index
    UNION ALL
    SELECT 'target', 'constraint', table_oid FROM target_constraint WHERE type <> 'n'
),
counted AS MATERIALIZED (
    SELECT side || table_oid AS place, sum(kind = 'index') AS indexes,
           sum(kind = 'constraint') AS constraints
      FROM part
     GROUP BY side, table_oid
)
SELECT 'table' AS object_type, h.source_schema AS schema, h.source_name AS name, NULL AS part,
       h.target_schema, h.target_name, h.owner, v.role,
       CASE WHEN o.indexes > coalesce(n.indexes, 0) OR o.constraints > coalesce(n.constraints, 0)
            THEN ', and it has fewer indexes or constraints than the source' ELSE '' END AS urgency,
       CASE WHEN o.indexes > coalesce(n.indexes, 0) OR o.constraints > coalesce(n.constraints, 0)
            THEN NULL ELSE 'info' END AS severity_dms,
       CASE WHEN o.indexes > coalesce(n.indexes, 0) OR o.constraints > coalesce(n.constraints, 0)
            THEN NULL ELSE 'info' END AS severity_copy
  FROM here h
  JOIN target_server v
  LEFT JOIN counted o ON o.place = 'source' || h.table_id
  LEFT JOIN counted n ON n.place = 'target' || h.oid
