-- fact: object_definition
-- phase: verify
-- columns: type text, schema text, name text, definition text

-- What users made that no other fact defines, apart from what comes with a range type: what it is made
-- of, for people and for comparing. Of options just the digest, as they may be secrets.
WITH found (type, class_oid, oid, namespace_oid, name, definition) AS (
    SELECT 'statistics object', 'pg_statistic_ext'::regclass, oid, stxnamespace, stxname::text,
           pg_get_statisticsobjdef(oid)
      FROM pg_statistic_ext
    UNION ALL
    SELECT 'event trigger', 'pg_event_trigger'::regclass, oid, NULL, evtname,
           format('on %s, tags %s, function %s, state %s', evtevent,
                  coalesce((SELECT string_agg(g, ', ' ORDER BY g) FROM unnest(evttags) g), 'any'),
                  evtfoid::regproc, evtenabled)
      FROM pg_event_trigger
    UNION ALL
    SELECT 'aggregate', 'pg_proc'::regclass, p.oid, p.pronamespace,
           format('%s(%s)', p.proname, pg_get_function_identity_arguments(p.oid)),
           format('transition %s, final %s, combine %s, state %s, initially %s, kind %s, returns %s',
                  a.aggtransfn, a.aggfinalfn, a.aggcombinefn, format_type(a.aggtranstype, NULL),
                  coalesce(a.agginitval, 'NULL'), a.aggkind, pg_get_function_result(p.oid))
      FROM pg_aggregate a
      JOIN pg_proc p ON p.oid = a.aggfnoid
     WHERE p.oid >= 16384
    UNION ALL
    SELECT 'operator', 'pg_operator'::regclass, oid, oprnamespace,
           format('%s(%s,%s)', oprname,
                  CASE WHEN oprleft = 0 THEN 'NONE' ELSE format_type(oprleft, NULL) END,
                  CASE WHEN oprright = 0 THEN 'NONE' ELSE format_type(oprright, NULL) END),
           format('function %s, returns %s, commutator %s, negator %s, restrict %s, join %s, hashes %s, merges %s',
                  oprcode, format_type(oprresult, NULL), oprcom::regoper, oprnegate::regoper, oprrest,
                  oprjoin, oprcanhash, oprcanmerge)
      FROM pg_operator
     WHERE oid >= 16384
    UNION ALL
    SELECT 'cast', 'pg_cast'::regclass, oid, NULL,
           format('%s AS %s', format_type(castsource, NULL), format_type(casttarget, NULL)),
           format('function %s, context %s, method %s', castfunc::regprocedure, castcontext, castmethod)
      FROM pg_cast
     WHERE oid >= 16384
    UNION ALL
    SELECT 'text search configuration', 'pg_ts_config'::regclass, c.oid, c.cfgnamespace, c.cfgname,
           format('parser %s, %s', p.prsname,
                  (SELECT string_agg(format('%s: %s', m.maptokentype, m.mapdict::regdictionary), ', '
                                     ORDER BY m.maptokentype, m.mapseqno)
                     FROM pg_ts_config_map m WHERE m.mapcfg = c.oid))
      FROM pg_ts_config c
      JOIN pg_ts_parser p ON p.oid = c.cfgparser
     WHERE c.oid >= 16384
    UNION ALL
    SELECT 'text search dictionary', 'pg_ts_dict'::regclass, d.oid, d.dictnamespace, d.dictname,
           format('template %s, %s', t.tmplname, d.dictinitoption)
      FROM pg_ts_dict d
      JOIN pg_ts_template t ON t.oid = d.dicttemplate
     WHERE d.oid >= 16384
    UNION ALL
    SELECT 'foreign server', 'pg_foreign_server'::regclass, s.oid, NULL, s.srvname,
           format('wrapper %s, type %s, version %s, options %s', w.fdwname, s.srvtype, s.srvversion,
                  md5(array_to_string(s.srvoptions, ',')))
      FROM pg_foreign_server s
      JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
)
SELECT f.type, n.nspname AS schema, f.name, f.definition
  FROM found f
  LEFT JOIN pg_namespace n ON n.oid = f.namespace_oid
 WHERE coalesce(n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing'), true)
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = f.class_oid AND d.objid = f.oid
                      AND d.deptype IN ('e', 'i'))
 ORDER BY 1, 2, 3
