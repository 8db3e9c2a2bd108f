-- fact: foreign_server
-- columns: oid integer, name text, wrapper text, owner text, foreign_tables integer,
--   user_mappings integer, extension text
-- dump: foreign extension
-- dump-lacks: owner
SELECT s.oid::bigint AS oid, s.srvname AS name, w.fdwname AS wrapper,
       pg_get_userbyid(s.srvowner) AS owner,
       (SELECT count(*) FROM pg_foreign_table t WHERE t.ftserver = s.oid) AS foreign_tables,
       (SELECT count(*) FROM pg_user_mappings m WHERE m.srvid = s.oid) AS user_mappings,
       e.extname AS extension
  FROM pg_foreign_server s
  JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
  LEFT JOIN pg_depend d ON d.classid = 'pg_foreign_server'::regclass AND d.objid = s.oid
                       AND d.deptype = 'e'
  LEFT JOIN pg_extension e ON e.oid = d.refobjid
 ORDER BY s.srvname
