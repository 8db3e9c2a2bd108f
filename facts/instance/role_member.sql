-- fact: role_member
-- columns: role text, member text

-- Direct memberships. From 16 on a role can be granted to a member more than once, by several roles.
SELECT DISTINCT r.rolname AS role, m.rolname AS member
  FROM pg_auth_members a
  JOIN pg_roles r ON r.oid = a.roleid
  JOIN pg_roles m ON m.oid = a.member
 ORDER BY r.rolname, m.rolname
