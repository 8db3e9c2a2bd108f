-- fact: database_property
-- columns: owner text, connection_limit integer, tablespace text, has_comment boolean
SELECT pg_get_userbyid(d.datdba) AS owner, d.datconnlimit AS connection_limit,
       t.spcname AS tablespace,
       shobj_description(d.oid, 'pg_database') IS NOT NULL AS has_comment
  FROM pg_database d
  JOIN pg_tablespace t ON t.oid = d.dattablespace
 WHERE d.datname = current_database()
