-- fact: large_object_content
-- phase: verify
-- columns: first_oid integer, last_oid integer, objects integer, owners text, rights text,
--   digest text, can_read boolean

-- Large objects, one by one up to 10,000 of them, beyond that a thousand oids at a time: owners,
-- rights (of others than the owner) and a digest of the contents. These are read in pieces of 1 MB,
-- where the role may read them, and as long as all are not larger than 1 GB.
WITH RECURSIVE share (width) AS (
    SELECT CASE WHEN count(*) > 10000 THEN 1000 ELSE 1 END
      FROM (SELECT FROM pg_largeobject_metadata LIMIT 10001) l
), listed AS (
    SELECT l.oid AS object, r.rolname AS owner,
           (SELECT string_agg(format('%s: %s', coalesce(g.rolname, 'PUBLIC'), x.privilege_type), ', '
                              ORDER BY g.rolname, x.privilege_type)
              FROM aclexplode(l.lomacl) x
              LEFT JOIN pg_roles g ON g.oid = x.grantee
             WHERE x.grantee <> l.lomowner) AS rights,
           u.rolsuper OR current_setting('lo_compat_privileges')::boolean
               OR pg_has_role(l.lomowner, 'USAGE')
               OR EXISTS (SELECT FROM aclexplode(l.lomacl) x
                           WHERE x.privilege_type = 'SELECT'
                             AND CASE WHEN x.grantee = 0 THEN true
                                      ELSE pg_has_role(x.grantee, 'USAGE') END) AS can_read
      FROM pg_largeobject_metadata l
      JOIN pg_roles r ON r.oid = l.lomowner
      JOIN pg_roles u ON u.rolname = current_user
), readable AS (
    SELECT object FROM listed
     WHERE can_read AND pg_relation_size('pg_largeobject') <= 1024 * 1024 * 1024
), piece (object, place, hash, bytes) AS (
    SELECT r.object, 0::bigint, md5(c.content), length(c.content)
      FROM readable r
     CROSS JOIN LATERAL (SELECT lo_get(r.object, 0, 1048576) AS content OFFSET 0) c
    UNION ALL
    SELECT p.object, p.place + 1048576, md5(c.content), length(c.content)
      FROM piece p
     CROSS JOIN LATERAL (SELECT lo_get(p.object, p.place + 1048576, 1048576) AS content OFFSET 0) c
     WHERE p.bytes = 1048576
), content AS (
    SELECT object, md5(string_agg(hash, '' ORDER BY place)) AS digest
      FROM piece
     GROUP BY object
)
SELECT l.object::bigint / s.width * s.width AS first_oid,
       l.object::bigint / s.width * s.width + s.width - 1 AS last_oid, count(*) AS objects,
       string_agg(DISTINCT l.owner, ', ' ORDER BY l.owner) AS owners,
       CASE WHEN count(*) = 1 THEN max(l.rights)
            ELSE md5(string_agg(format('%s %s %s', l.object, l.owner, l.rights), ', ' ORDER BY l.object))
            END AS rights,
       CASE WHEN bool_and(c.digest IS NOT NULL)
            THEN md5(string_agg(l.object || ' ' || c.digest, ', ' ORDER BY l.object)) END AS digest,
       bool_and(l.can_read) AS can_read
  FROM listed l
 CROSS JOIN share s
  LEFT JOIN content c ON c.object = l.object
 GROUP BY l.object::bigint / s.width, s.width
 ORDER BY 1
