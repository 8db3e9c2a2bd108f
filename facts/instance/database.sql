-- fact: database
-- columns: oid integer, name text, allows_connections boolean, connection_limit integer,
--   is_template boolean, is_current boolean, owner text

-- A connection_limit of -2 marks what an interrupted DROP DATABASE has left.
SELECT oid::bigint AS oid, datname AS name, datallowconn AS allows_connections,
       datconnlimit AS connection_limit, datistemplate AS is_template,
       datname = current_database() AS is_current, pg_get_userbyid(datdba) AS owner
  FROM pg_database
 ORDER BY oid
