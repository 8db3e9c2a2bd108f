-- fact: table
-- columns: oid integer, schema text, name text, kind text, persistence text, is_partition boolean,
--   parent_oid integer, owner text, estimated_rows real, replica_identity text,
--   row_security boolean, force_row_security boolean, can_select boolean, can_insert boolean,
--   can_update boolean, can_delete boolean,
--   can_truncate boolean, is_owner boolean, inherits boolean, has_children boolean, extension text,
--   access_method text,
--   is_populated boolean
-- lookup: parent_oid
-- dump: table view foreign
-- dump-lacks: owner estimated_rows can_select can_insert can_update can_delete can_truncate
--   is_owner is_populated

-- kind is pg_class.relkind: r, p, v, m, f. parent_oid is that of a partition, or the first parent of
-- a table that inherits. estimated_rows is NULL for a table that was never analyzed.
SELECT c.oid::bigint AS oid, n.nspname AS schema, c.relname AS name, c.relkind AS kind,
       c.relpersistence AS persistence, c.relispartition AS is_partition,
       i.inhparent::bigint AS parent_oid,
       coalesce(o.rolname, pg_get_userbyid(c.relowner)) AS owner,
       CASE WHEN c.reltuples > 0 OR (c.reltuples = 0 AND c.relpages > 0) THEN c.reltuples END
           AS estimated_rows,
       c.relreplident AS replica_identity,
       c.relrowsecurity AS row_security, c.relforcerowsecurity AS force_row_security,
       g.has_all OR has_table_privilege(c.oid, 'SELECT') AS can_select,
       g.has_all OR has_table_privilege(c.oid, 'INSERT') AS can_insert,
       g.has_all OR has_table_privilege(c.oid, 'UPDATE') AS can_update,
       g.has_all OR has_table_privilege(c.oid, 'DELETE') AS can_delete,
       g.has_all OR has_table_privilege(c.oid, 'TRUNCATE') AS can_truncate,
       coalesce(o.is_member, pg_has_role(c.relowner, 'USAGE')) AS is_owner,
       i.inhparent IS NOT NULL AND NOT c.relispartition AS inherits,
       EXISTS (SELECT FROM pg_inherits k WHERE k.inhparent = c.oid) AS has_children,
       e.extname AS extension, a.amname AS access_method,
       c.relispopulated AS is_populated
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_inherits i ON i.inhrelid = c.oid AND i.inhseqno = 1
  LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid
                       AND d.objsubid = 0 AND d.deptype = 'e'
  LEFT JOIN pg_extension e ON e.oid = d.refobjid
  LEFT JOIN pg_am a ON a.oid = c.relam
  LEFT JOIN (SELECT r.oid, r.rolname, pg_has_role(r.oid, 'USAGE') AS is_member
               FROM pg_roles r OFFSET 0) o ON o.oid = c.relowner
 CROSS JOIN LATERAL (SELECT c.relacl IS NULL AND coalesce(o.is_member, false) AS has_all) g
 WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY c.oid
