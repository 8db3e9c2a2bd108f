-- fact: object
-- columns: type text, oid integer, schema text, name text, owner text, detail text, extension text
-- dump: any
-- dump-lacks: owner

-- What a user made and no other fact tells of. detail is: of a cast, a language or a statistics
-- object how it works or what it is for; of an operator "postfix"; of an operator or an aggregate
-- "anyarray" where it is made of a function whose arguments changed in 14; of a dictionary its
-- template. Servers before 12 would name all that is their own first, if it was left out only at the end.
WITH member (class_oid, object_oid, extension) AS (
    SELECT d.classid, d.objid, e.extname
      FROM pg_depend d
      JOIN pg_extension e ON e.oid = d.refobjid
     WHERE d.deptype = 'e' AND d.refclassid = 'pg_extension'::regclass
), changed (oid) AS (
    SELECT to_regprocedure(f.name)::oid
      FROM (VALUES ('array_append(anyarray,anyelement)'), ('array_cat(anyarray,anyarray)'),
                   ('array_prepend(anyelement,anyarray)'), ('array_remove(anyarray,anyelement)'),
                   ('array_replace(anyarray,anyelement,anyelement)'),
                   ('array_position(anyarray,anyelement)'),
                   ('array_position(anyarray,anyelement,integer)'),
                   ('array_positions(anyarray,anyelement)'),
                   ('width_bucket(anyelement,anyarray)')) f (name)
), found (type, class_oid, oid, namespace_oid, name, owner_oid, detail) AS (
    SELECT 'cast', 'pg_cast'::regclass, oid, NULL::oid,
           format('%s AS %s', format_type(castsource, NULL), format_type(casttarget, NULL)),
           NULL::oid,
           CASE castmethod WHEN 'b' THEN 'without function' WHEN 'i' THEN 'with inout'
                           ELSE 'with function' END
      FROM pg_cast
     WHERE oid >= 16384
    UNION ALL
    SELECT 'operator', 'pg_operator'::regclass, oid, oprnamespace,
           format('%s(%s,%s)', oprname,
                  CASE WHEN oprleft = 0 THEN 'NONE' ELSE format_type(oprleft, NULL) END,
                  CASE WHEN oprright = 0 THEN 'NONE' ELSE format_type(oprright, NULL) END),
           oprowner,
           CASE WHEN oprright = 0 THEN 'postfix'
                WHEN oprcode::oid IN (SELECT oid FROM changed) THEN 'anyarray' END
      FROM pg_operator
     WHERE oid >= 16384
    UNION ALL
    SELECT 'aggregate', 'pg_proc'::regclass, p.oid, p.pronamespace,
           format('%s(%s)', p.proname, pg_get_function_identity_arguments(p.oid)), p.proowner,
           CASE WHEN a.aggtransfn::oid IN (SELECT oid FROM changed)
                  OR a.aggfinalfn::oid IN (SELECT oid FROM changed) THEN 'anyarray' END
      FROM pg_aggregate a
      JOIN pg_proc p ON p.oid = a.aggfnoid
     WHERE p.oid >= 16384
    UNION ALL
    SELECT 'access method', 'pg_am'::regclass, oid, NULL, amname, NULL, NULL FROM pg_am
    UNION ALL
    SELECT 'operator class', 'pg_opclass'::regclass, c.oid, c.opcnamespace,
           format('%s USING %s', c.opcname, m.amname), c.opcowner, NULL
      FROM pg_opclass c
      JOIN pg_am m ON m.oid = c.opcmethod
    UNION ALL
    SELECT 'conversion', 'pg_conversion'::regclass, oid, connamespace, conname, conowner,
           format('from %s to %s', pg_encoding_to_char(conforencoding),
                  pg_encoding_to_char(contoencoding))
      FROM pg_conversion
    UNION ALL
    SELECT 'language', 'pg_language'::regclass, oid, NULL, lanname, lanowner,
           CASE WHEN lanpltrusted THEN 'trusted' ELSE 'untrusted' END
      FROM pg_language
    UNION ALL
    SELECT 'foreign-data wrapper', 'pg_foreign_data_wrapper'::regclass, oid, NULL, fdwname,
           fdwowner, NULL
      FROM pg_foreign_data_wrapper
    UNION ALL
    SELECT 'transform', 'pg_transform'::regclass, t.oid, NULL,
           format('%s LANGUAGE %s', format_type(t.trftype, NULL), l.lanname), NULL, NULL
      FROM pg_transform t
      JOIN pg_language l ON l.oid = t.trflang
    UNION ALL
    SELECT 'text search configuration', 'pg_ts_config'::regclass, oid, cfgnamespace, cfgname,
           cfgowner, NULL
      FROM pg_ts_config
    UNION ALL
    SELECT 'text search dictionary', 'pg_ts_dict'::regclass, d.oid, d.dictnamespace, d.dictname,
           d.dictowner, t.tmplname
      FROM pg_ts_dict d
      JOIN pg_ts_template t ON t.oid = d.dicttemplate
    UNION ALL
    SELECT 'text search parser', 'pg_ts_parser'::regclass, oid, prsnamespace, prsname, NULL, NULL
      FROM pg_ts_parser
    UNION ALL
    SELECT 'text search template', 'pg_ts_template'::regclass, oid, tmplnamespace, tmplname, NULL,
           NULL
      FROM pg_ts_template
    UNION ALL
    SELECT 'statistics object', 'pg_statistic_ext'::regclass, s.oid, s.stxnamespace, s.stxname,
           s.stxowner, format('on %s.%s', n.nspname, c.relname)
      FROM pg_statistic_ext s
      JOIN pg_class c ON c.oid = s.stxrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace
)
SELECT f.type, f.oid::bigint AS oid, n.nspname AS schema, f.name,
       CASE WHEN f.owner_oid IS NOT NULL THEN pg_get_userbyid(f.owner_oid) END AS owner, f.detail,
       m.extension
  FROM found f
  LEFT JOIN pg_namespace n ON n.oid = f.namespace_oid
  LEFT JOIN member m ON m.class_oid = f.class_oid AND m.object_oid = f.oid
 WHERE f.oid >= 16384
   AND coalesce(n.nspname, '') NOT IN ('information_schema', 'pgcrossing')
   AND coalesce(n.nspname, '') !~ '^pg_'
 ORDER BY type, schema, name
