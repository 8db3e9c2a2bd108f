-- id: sch-right-extra
-- title: Right that only the target gives
-- side: both
-- severity: dms=warning@verify logical=warning@verify copy=warning@verify
-- examines: SELECT count(*) FROM target_privilege
-- finding: on {kind} {label} of the target, {grantee} has {rights}, and not on the source
-- why: Somebody may read or change what was forbidden. Rights come with default privileges of the
--   role that created the objects, or were given for the move and left behind.
-- remedy: Revoke what is not wanted; look at the default privileges of the target too.
-- remedy-sql: REVOKE {revoked:sql} ON {object_kind:sql} {target_schema}.{target_name} FROM {role}
-- reference: PostgreSQL manual, Privileges; ALTER DEFAULT PRIVILEGES

-- What the source has and the target lacks is told by prv-grants-drift. Rights of the source's owner are
-- those that an owner has. MAINTAIN is in what ALL meant before 17.
WITH privilege_name (privilege) AS (
    VALUES ('SELECT'), ('INSERT'), ('UPDATE'), ('DELETE'), ('TRUNCATE'), ('REFERENCES'),
           ('TRIGGER'), ('USAGE'), ('EXECUTE'), ('CREATE'), ('CONNECT'), ('TEMPORARY'), ('SET'),
           ('ALTER SYSTEM'), ('MAINTAIN')
),
given_there AS MATERIALIZED (
    SELECT * FROM target_privilege
     WHERE NOT is_revoked
       AND coalesce(grantee, '') NOT IN (SELECT name FROM target_role WHERE is_system)
),
named (schema, name) AS MATERIALIZED (SELECT DISTINCT coalesce(schema, ''), name FROM given_there),
there (kind, schema, name, new_schema, new_name, owner) AS MATERIALIZED (
    SELECT 'table', p.schema, p.name, p.target_schema, p.target_name, o.owner
      FROM relation_pair p
     CROSS JOIN source_table o ON o.oid = p.source_oid
     WHERE (p.target_schema, p.target_name) IN (SELECT schema, name FROM named)
    UNION ALL
    SELECT 'sequence', o.schema, o.name, o.schema, o.name, o.owner
      FROM source_sequence o
     WHERE o.extension IS NULL AND (o.schema, o.name) IN (SELECT schema, name FROM named)
       AND NOT (SELECT has_task FROM assessment)
    UNION ALL
    SELECT 'function', o.schema, o.name || '(' || o.arguments || ')', o.schema,
           o.name || '(' || o.arguments || ')', o.owner
      FROM source_function o
     WHERE o.extension IS NULL AND NOT (SELECT has_task FROM assessment)
    UNION ALL
    SELECT 'type', o.schema, o.name, o.schema, o.name, o.owner
      FROM source_type o
     WHERE o.extension IS NULL AND (o.schema, o.name) IN (SELECT schema, name FROM named)
       AND NOT (SELECT has_task FROM assessment)
    UNION ALL
    SELECT 'schema', '', o.name, '', o.name, o.owner
      FROM source_schema o
     WHERE o.extension IS NULL AND o.name <> 'public' AND NOT (SELECT has_task FROM assessment)
    UNION ALL
    SELECT 'database', '', o.database_name, '', t.database_name, p.owner
      FROM source_server o, target_server t, source_database p
     WHERE p.is_current
),
compared AS (
    SELECT n.kind, h.schema, h.name, n.part, n.grantee, h.new_schema, h.new_name, n.privileges,
           ',' || coalesce(o.privileges, '') || ',' AS had
      FROM given_there n
     CROSS JOIN there h ON h.kind = iif(n.kind = 'column', 'table', n.kind)
                       AND h.new_schema = coalesce(n.schema, '') AND h.new_name = n.name
      LEFT JOIN source_privilege o ON o.kind = n.kind AND coalesce(o.schema, '') = h.schema AND o.name = h.name
                                  AND o.part IS n.part AND o.grantee IS n.grantee AND NOT o.is_revoked
     WHERE coalesce(n.grantee, '') <> h.owner
       AND (o.kind IS NULL OR o.privileges <> n.privileges)
),
extra AS (
    SELECT c.*, (SELECT group_concat(privilege, ', ') FROM privilege_name, assessment a
                  WHERE instr(',' || c.privileges || ',', ',' || privilege || ',') > 0
                    AND instr(c.had, ',' || privilege || ',') = 0
                    AND NOT (privilege = 'MAINTAIN' AND a.source_version_num < 170000)) AS rights
      FROM compared c
)
SELECT kind AS object_type, nullif(schema, '') AS schema, name,
       coalesce(part || ' ', '') || coalesce(grantee, 'PUBLIC') AS part,
       kind, iif(schema = '', '', schema || '.') || name || coalesce(' (' || part || ')', '') AS label,
       coalesce(grantee, 'PUBLIC') AS grantee, rights,
       CASE WHEN kind IN ('table', 'sequence') THEN rights END AS revoked, upper(kind) AS object_kind,
       new_schema AS target_schema, new_name AS target_name, grantee AS role
  FROM extra
 WHERE rights IS NOT NULL
