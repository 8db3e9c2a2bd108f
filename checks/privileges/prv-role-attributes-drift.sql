-- id: prv-role-attributes-drift
-- title: A role has other attributes or memberships on the target
-- side: both
-- severity: dms=warning@cutover logical=warning@cutover copy=warning@cutover
-- examines: SELECT count(DISTINCT role) FROM source_role_use
-- finding: role {name} differs on the target: {differences}
-- why: A lost membership or BYPASSRLS takes rights or rows away without an error in the move;
--   one that is there in addition shows rows that were hidden. A lower connection limit shows on
--   the first busy day.
-- remedy: Compare pg_dumpall --roles-only of both servers and replay what is missing (ALTER
--   ROLE, GRANT role TO member; from 16 on WITH ADMIN, INHERIT, SET).
-- reference: PostgreSQL manual, Role Attributes, Role Membership, GRANT

-- Roles that this database names, their members, and what those are members of in turn.
WITH RECURSIVE used (role) AS (
    SELECT role FROM source_role_use
    UNION
    SELECT m.member FROM used u JOIN source_role_member m ON m.role = u.role
),
relevant (role) AS (
    SELECT role FROM used
    UNION
    SELECT m.role FROM relevant r JOIN source_role_member m ON m.member = r.role
),
shared AS (
    SELECT o.name,
           substr(CASE WHEN o.can_login AND NOT n.can_login THEN ', LOGIN is missing' ELSE '' END
               || CASE WHEN o.is_superuser AND NOT n.is_superuser
                            AND a.target_platform = 'self-managed'
                       THEN ', SUPERUSER is missing' ELSE '' END
               || CASE WHEN n.is_superuser AND NOT o.is_superuser
                       THEN ', is SUPERUSER there' ELSE '' END
               || CASE WHEN o.bypasses_rls AND NOT n.bypasses_rls
                       THEN ', BYPASSRLS is missing' ELSE '' END
               || CASE WHEN n.bypasses_rls AND NOT o.bypasses_rls
                       THEN ', has BYPASSRLS there' ELSE '' END
               || CASE WHEN o.can_create_role AND NOT n.can_create_role
                       THEN ', CREATEROLE is missing' ELSE '' END
               || CASE WHEN o.can_create_database AND NOT n.can_create_database
                       THEN ', CREATEDB is missing' ELSE '' END
               || CASE WHEN o.can_replicate AND NOT n.can_replicate
                       THEN ', REPLICATION is missing' ELSE '' END
               || CASE WHEN o.inherits <> n.inherits
                       THEN CASE WHEN o.inherits THEN ', INHERIT is missing'
                                 ELSE ', has INHERIT there' END ELSE '' END
               || CASE WHEN o.connection_limit IS NOT n.connection_limit
                       THEN ', CONNECTION LIMIT is ' || coalesce(n.connection_limit, -1)
                            || ' and not ' || coalesce(o.connection_limit, -1)
                       ELSE '' END, 3) AS differences
      FROM source_role o
      JOIN target_role n ON n.name = o.name
      JOIN assessment a
     WHERE o.name IN (SELECT role FROM relevant)
       AND o.oid <> 10 AND NOT o.is_system
)
SELECT 'role' AS object_type, NULL AS schema, name, NULL AS part, differences
  FROM shared
 WHERE differences <> ''
UNION ALL
SELECT 'role', NULL, o.member, o.role,
       CASE WHEN n.role IS NULL THEN 'it is no member of ' || o.role
            ELSE 'as a member of ' || o.role || ' it lacks '
                 || substr(CASE WHEN o.has_admin AND NOT n.has_admin THEN ', ADMIN' ELSE '' END
                        || CASE WHEN o.has_inherit AND NOT n.has_inherit THEN ', INHERIT'
                                ELSE '' END
                        || CASE WHEN o.has_set AND NOT n.has_set THEN ', SET' ELSE '' END, 3)
            END
  FROM source_role_member o
  LEFT JOIN target_role_member n ON n.role = o.role AND n.member = o.member
 WHERE o.member IN (SELECT name FROM shared)
   AND o.role IN (SELECT name FROM target_role)
   AND (n.role IS NULL
        OR (o.has_admin AND NOT n.has_admin)
        OR (o.has_inherit AND NOT n.has_inherit
            AND (SELECT inherits FROM source_role WHERE name = o.member)
                = (SELECT inherits FROM target_role WHERE name = o.member))
        OR (o.has_set AND NOT n.has_set))
