-- id: prv-grants-drift
-- title: Rights of the source are not on the target
-- side: both
-- severity: dms=warning@cutover,warning@verify logical=warning@cutover,warning@verify copy=warning@cutover,warning@verify
-- examines: SELECT count(*) FROM source_privilege
-- finding: on {object_type} {object} of the target, {what}
-- why: AWS DMS and native replication move no rights. pg_dump and this tool bring them along
--   with what they create, but not to objects that were there before, and those of the database
--   not at all. After the cutover the application is refused, or somebody may do what was
--   forbidden.
-- remedy: Replay the grants of the source on the target before the cutover (pg_dump
--   --schema-only shows them), and look at what was revoked from PUBLIC with most care.
-- remedy-sql: GRANT {rights:sql} ON {object_kind:sql} {target_schema}.{target_name} TO {grantee}
-- reference: PostgreSQL manual, Privileges, pg_dump

-- CREATE for all in schema public, and roles that the target lacks, are checks of their own.
WITH privilege_name (privilege) AS (
    VALUES ('SELECT'), ('INSERT'), ('UPDATE'), ('DELETE'), ('TRUNCATE'), ('REFERENCES'),
           ('TRIGGER'), ('USAGE'), ('EXECUTE'), ('CREATE'), ('CONNECT'), ('TEMPORARY'), ('SET'),
           ('ALTER SYSTEM'), ('MAINTAIN')
),
-- Most objects have the rights that they are made with, which are not listed.
granted (schema, name) AS MATERIALIZED (
    SELECT schema, name FROM source_privilege
),
there (kind, schema, name, new_schema, new_name, owner) AS (
    SELECT 'table', o.schema, o.name, t.schema, t.name, t.owner
      FROM source_table o
      LEFT JOIN selected_table s ON s.table_id = o.oid
      JOIN target_table t ON t.schema = coalesce(s.target_schema, o.schema)
                         AND t.name = coalesce(s.target_name, o.name)
     WHERE o.extension IS NULL AND (o.schema, o.name) IN (SELECT schema, name FROM granted)
    UNION ALL
    SELECT 'sequence', o.schema, o.name, t.schema, t.name, t.owner
      FROM source_sequence o
      JOIN target_sequence t ON t.schema = o.schema AND t.name = o.name
     WHERE o.extension IS NULL AND (o.schema, o.name) IN (SELECT schema, name FROM granted)
    UNION ALL
    SELECT 'function', o.schema, o.name || '(' || o.arguments || ')', t.schema,
           o.name || '(' || o.arguments || ')', t.owner
      FROM source_function o
      JOIN target_function t ON t.schema = o.schema AND t.name = o.name
                            AND t.arguments = o.arguments
     WHERE o.extension IS NULL
    UNION ALL
    SELECT 'type', o.schema, o.name, t.schema, t.name, t.owner
      FROM source_type o
      JOIN target_type t ON t.schema = o.schema AND t.name = o.name
     WHERE o.extension IS NULL AND (o.schema, o.name) IN (SELECT schema, name FROM granted)
    UNION ALL
    SELECT 'schema', '', o.name, NULL, t.name, t.owner
      FROM source_schema o JOIN target_schema t ON t.name = o.name
     WHERE o.extension IS NULL
    UNION ALL
    SELECT 'database', '', o.database_name, NULL, t.database_name, p.owner
      FROM source_server o, target_server t, target_database p
     WHERE p.is_current
    UNION ALL
    SELECT o.type, '', o.name, NULL, t.name, t.owner
      FROM source_object o JOIN target_object t ON t.type = o.type AND t.name = o.name
     WHERE o.type IN ('language', 'foreign-data wrapper')
    UNION ALL
    SELECT 'foreign server', '', o.name, NULL, t.name, t.owner
      FROM source_foreign_server o JOIN target_foreign_server t ON t.name = o.name
),
old AS MATERIALIZED (
    SELECT p.*, h.new_schema, h.new_name
      FROM source_privilege p
     CROSS JOIN there h ON h.kind = CASE p.kind WHEN 'column' THEN 'table' ELSE p.kind END
                  AND h.schema = coalesce(p.schema, '') AND h.name = p.name
     WHERE coalesce(p.grantee, '') NOT IN (SELECT name FROM source_role WHERE is_system)
       AND (p.grantee IS NULL OR p.grantee IN (SELECT name FROM target_role))
       AND coalesce(p.grantee, '') <> h.owner
),
different AS (
    SELECT o.*, ',' || coalesce(n.privileges, '') || ',' AS has,
           ',' || coalesce(n.grantable, '') || ',' AS may_grant
      FROM old o
      LEFT JOIN target_privilege n ON n.schema IS o.new_schema AND n.name = o.new_name
                                  AND n.kind = o.kind AND n.part IS o.part
                                  AND n.grantee IS o.grantee AND n.is_revoked = o.is_revoked
     WHERE n.kind IS NULL OR n.privileges <> o.privileges
        OR coalesce(n.grantable, '') <> coalesce(o.grantable, '')
),
lacking AS MATERIALIZED (
    SELECT d.*,
           (SELECT group_concat(privilege, ', ') FROM privilege_name
             WHERE instr(',' || d.privileges || ',', ',' || privilege || ',') > 0
               AND instr(d.has, ',' || privilege || ',') = 0
               AND NOT (d.name = 'public' AND d.kind = 'schema' AND d.grantee IS NULL
                        AND privilege = 'CREATE')
               AND NOT (privilege = 'MAINTAIN' AND v.version_num < 170000)) AS missing,
           (SELECT group_concat(privilege, ', ') FROM privilege_name
             WHERE instr(',' || d.grantable || ',', ',' || privilege || ',') > 0
               AND instr(d.may_grant, ',' || privilege || ',') = 0
               AND NOT (privilege = 'MAINTAIN' AND v.version_num < 170000)) AS option
      FROM different d, target_server v
)
SELECT l.kind AS object_type, l.schema, l.name,
       coalesce(l.part || ' ', '') || coalesce(l.grantee, 'PUBLIC') AS part,
       coalesce(l.schema || '.', '') || l.name || coalesce(' (' || l.part || ')', '') AS object,
       CASE WHEN l.is_revoked THEN 'PUBLIC has ' || l.missing || ', which the source took from it'
            WHEN l.missing IS NULL
            THEN coalesce(l.grantee, 'PUBLIC') || ' lacks the option to grant ' || l.option
            ELSE coalesce(l.grantee, 'PUBLIC') || ' lacks ' || l.missing END AS what,
       CASE WHEN l.kind IN ('table', 'sequence') THEN l.missing END AS rights,
       upper(l.kind) AS object_kind, l.new_schema AS target_schema, l.new_name AS target_name,
       l.grantee
  FROM lacking l
 WHERE l.missing IS NOT NULL OR (l.option IS NOT NULL AND NOT l.is_revoked)
