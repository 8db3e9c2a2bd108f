-- fact: large_object_right
-- columns: owner text, objects integer, can_read boolean

-- Large objects by owner, and whether this role may read them. Those with equal rights are asked
-- for once: there may be millions.

-- query: 10
SELECT pg_get_userbyid(l.lomowner) AS owner, sum(l.objects)::bigint AS objects,
       u.rolsuper OR current_setting('lo_compat_privileges')::boolean
           OR pg_has_role(l.lomowner, 'USAGE')
           OR EXISTS (SELECT FROM aclexplode(nullif(l.acl, '{}')::aclitem[]) x
                       WHERE x.privilege_type = 'SELECT'
                         AND CASE WHEN x.grantee = 0 THEN true
                                  ELSE pg_has_role(x.grantee, 'USAGE') END) AS can_read
  FROM (SELECT lomowner, lomacl::text AS acl, count(*) AS objects
          FROM pg_largeobject_metadata
         GROUP BY 1, 2) l
  JOIN pg_roles u ON u.rolname = current_user
 GROUP BY 1, 3
 ORDER BY 1, 3

-- query: 18
SELECT pg_get_userbyid(l.lomowner) AS owner, sum(l.objects)::bigint AS objects,
       current_setting('lo_compat_privileges')::boolean
           OR has_largeobject_privilege(l.example, 'SELECT') AS can_read
  FROM (SELECT lomowner, lomacl::text AS acl, count(*) AS objects, min(oid) AS example
          FROM pg_largeobject_metadata
         GROUP BY 1, 2) l
 GROUP BY 1, 3
 ORDER BY 1, 3
