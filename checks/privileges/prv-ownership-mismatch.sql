-- id: prv-ownership-mismatch
-- title: An object has another owner on the target
-- aliases: 603110
-- side: both
-- severity: dms=warning@cutover,warning@verify logical=warning@cutover,warning@verify copy=warning@cutover,warning@verify
-- examines: SELECT count(*) FROM source_table
-- finding: {object_type} {object} is of {owner}{absence}, and of {new_owner} on the target
-- why: Who creates an object owns it: what AWS DMS or somebody else created for the move belongs
--   to the role of the move. After the cutover the application may not alter its own tables, its
--   migrations fail, and row security and default privileges follow the wrong owner.
-- remedy: Set the owner to the source's before the cutover. For all objects of a role: REASSIGN
--   OWNED BY, run by a member of both roles.
-- remedy-sql: ALTER TABLE {target_schema}.{target_name} OWNER TO {new_role}
-- reference: PostgreSQL manual, REASSIGN OWNED, ALTER TABLE; Azure Database for PostgreSQL,
--   migration service error codes

-- What PostgreSQL and services bring along has owners of its own, and so has schema public. A
-- column's sequence goes with its table. ALTER TABLE serves views and sequences too.
WITH object AS (
    SELECT 'table' AS type, t.schema, t.name, t.owner,
           coalesce(s.target_schema, t.schema) AS new_schema,
           coalesce(s.target_name, t.name) AS new_name
      FROM source_table t
      LEFT JOIN selected_table s ON s.table_id = t.oid
     WHERE t.extension IS NULL
),
different AS (
    SELECT o.type AS object_type, o.schema, o.name, o.owner, t.owner AS new_owner,
           o.new_schema, o.new_name
      FROM object o
      JOIN target_table t ON t.schema = o.new_schema AND t.name = o.new_name
    UNION ALL
    SELECT 'sequence', o.schema, o.name, o.owner, t.owner, t.schema, t.name
      FROM source_sequence o
      JOIN target_sequence t ON t.schema = o.schema AND t.name = o.name
     WHERE o.owner_table_oid IS NULL AND o.extension IS NULL
    UNION ALL
    SELECT 'schema', NULL, o.name, o.owner, t.owner, NULL, NULL
      FROM source_schema o
      JOIN target_schema t ON t.name = o.name
     WHERE o.name <> 'public' AND o.extension IS NULL
    UNION ALL
    SELECT 'function', o.schema, o.name || '(' || o.arguments || ')', o.owner, t.owner, NULL, NULL
      FROM source_function o
      JOIN target_function t ON t.schema = o.schema AND t.name = o.name
                            AND t.arguments = o.arguments
     WHERE o.extension IS NULL
    UNION ALL
    SELECT 'type', o.schema, o.name, o.owner, t.owner, NULL, NULL
      FROM source_type o
      JOIN target_type t ON t.schema = o.schema AND t.name = o.name
     WHERE o.kind IN ('d', 'e', 'r') AND o.extension IS NULL
)
SELECT d.object_type, d.schema, d.name, NULL AS part, d.owner, d.new_owner,
       d.new_schema AS target_schema, d.new_name AS target_name,
       coalesce(d.schema || '.', '') || d.name AS object,
       CASE WHEN r.name IS NULL THEN ', a role that the target lacks' ELSE '' END AS absence,
       r.name AS new_role
  FROM different d
  LEFT JOIN target_role r ON r.name = d.owner
 WHERE d.owner <> d.new_owner
   AND d.owner NOT IN (SELECT name FROM source_role WHERE is_system)
