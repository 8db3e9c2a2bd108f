-- fact: role_member
-- columns: role text, member text, has_admin boolean, has_inherit boolean, has_set boolean

-- Direct memberships. From 16 on a role can be granted to a member more than once, by several
-- roles, and each grant says what the member may do; before, the member's own INHERIT says.

-- query: 10
SELECT r.rolname AS role, m.rolname AS member, bool_or(a.admin_option) AS has_admin,
       bool_or(m.rolinherit) AS has_inherit, true AS has_set
  FROM pg_auth_members a
  JOIN pg_roles r ON r.oid = a.roleid
  JOIN pg_roles m ON m.oid = a.member
 GROUP BY r.rolname, m.rolname
 ORDER BY r.rolname, m.rolname

-- query: 16
SELECT r.rolname AS role, m.rolname AS member, bool_or(a.admin_option) AS has_admin,
       bool_or(a.inherit_option) AS has_inherit, bool_or(a.set_option) AS has_set
  FROM pg_auth_members a
  JOIN pg_roles r ON r.oid = a.roleid
  JOIN pg_roles m ON m.oid = a.member
 GROUP BY r.rolname, m.rolname
 ORDER BY r.rolname, m.rolname
