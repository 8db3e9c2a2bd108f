-- fact: removed_name
-- columns: object_type text, schema text, name text, part text, relation text, word text
-- dump: view function

-- Views and functions that use a column, function or table of the system that a later version has
-- not. relation is NULL for a function. The server notes what a view uses only for the system's views;
-- of its tables and functions the view's own text must tell. word is NULL where that could not be
-- asked for, since a session has locked a table of the view. OFFSET 0 keeps the server from looking
-- through the text of its own views.
WITH removed (relation, word) AS (VALUES
    ('pg_proc', 'proisagg'), ('pg_proc', 'proiswindow'), ('pg_proc', 'protransform'),
    ('pg_class', 'relhaspkey'), ('pg_class', 'relhasoids'), ('pg_attrdef', 'adsrc'),
    ('pg_constraint', 'consrc'), ('pg_statistic_ext', 'stxndistinct'),
    ('pg_statistic_ext', 'stxdependencies'), ('pg_pltemplate', 'tmplname'),
    ('pg_database', 'datlastsysoid'), ('pg_database', 'daticulocale'),
    ('pg_collation', 'colliculocale'), ('pg_attribute', 'attcacheoff'),
    ('pg_stat_ssl', 'clientdn'), ('pg_stat_wal_receiver', 'received_lsn'),
    ('pg_stat_bgwriter', 'checkpoints_timed'), ('pg_stat_bgwriter', 'checkpoints_req'),
    ('pg_stat_bgwriter', 'checkpoint_write_time'), ('pg_stat_bgwriter', 'checkpoint_sync_time'),
    ('pg_stat_bgwriter', 'buffers_checkpoint'), ('pg_stat_bgwriter', 'buffers_backend'),
    ('pg_stat_bgwriter', 'buffers_backend_fsync'),
    ('pg_stat_progress_vacuum', 'max_dead_tuples'),
    ('pg_stat_progress_vacuum', 'num_dead_tuples'),
    ('pg_stat_wal', 'wal_write'), ('pg_stat_wal', 'wal_sync'), ('pg_stat_wal', 'wal_write_time'),
    ('pg_stat_wal', 'wal_sync_time'), ('pg_stat_io', 'op_bytes'),
    ('pg_backend_memory_contexts', 'parent'),
    (NULL, 'pg_start_backup'), (NULL, 'pg_stop_backup'), (NULL, 'pg_is_in_backup'),
    (NULL, 'pg_backup_start_time')
), locked (oid) AS (
    SELECT l.relation FROM pg_locks l
     WHERE l.mode = 'AccessExclusiveLock' AND l.locktype = 'relation'
), system_table (oid, name) AS (
    SELECT to_regclass('pg_catalog.' || r.relation)::oid, r.relation
      FROM (SELECT DISTINCT relation FROM removed WHERE relation IS NOT NULL) r
), system_function (oid, name) AS (
    SELECT p.oid, p.proname
      FROM pg_proc p
      JOIN removed r ON r.relation IS NULL AND r.word = p.proname
     WHERE p.pronamespace = 'pg_catalog'::regnamespace
), pattern (text) AS (
    SELECT format(':(relid (%s)|funcid (%s)) ',
                  (SELECT string_agg(oid::text, '|') FROM system_table WHERE oid IS NOT NULL),
                  (SELECT coalesce(string_agg(oid::text, '|'), '0') FROM system_function))
), own_view (oid, rule_oid, action) AS (
    SELECT v.oid, w.oid, w.ev_action
      FROM pg_class v
      JOIN pg_namespace n ON n.oid = v.relnamespace
      JOIN pg_rewrite w ON w.ev_class = v.oid AND w.rulename = '_RETURN'
     WHERE v.relkind IN ('v', 'm')
       AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
    OFFSET 0
), candidate (oid, definition, is_locked) AS (
    SELECT v.oid, CASE WHEN NOT l.is_locked THEN pg_get_viewdef(v.oid) END, l.is_locked
      FROM own_view v
     CROSS JOIN pattern p
     CROSS JOIN LATERAL (
           SELECT v.oid IN (SELECT oid FROM locked)
               OR EXISTS (SELECT FROM pg_depend d
                           WHERE d.classid = 'pg_rewrite'::regclass AND d.objid = v.rule_oid
                             AND d.refclassid = 'pg_class'::regclass
                             AND d.refobjid IN (SELECT oid FROM locked)))
           l (is_locked)
     WHERE v.action::text ~ p.text
       AND NOT EXISTS (SELECT FROM pg_depend d
                        WHERE d.classid = 'pg_class'::regclass AND d.objid = v.oid
                          AND d.deptype = 'e')
), used (oid, relation, word) AS (
    SELECT c.oid, r.relation, r.word
      FROM candidate c
      JOIN removed r ON c.is_locked
                     OR (c.definition ~ ('\m' || r.word || '\M')
                         AND (r.relation IS NULL OR c.definition ~ ('\m' || r.relation || '\M')))
)
SELECT DISTINCT CASE v.relkind WHEN 'm' THEN 'materialized view' ELSE 'view' END AS object_type,
       n.nspname AS schema, v.relname AS name, NULL AS part,
       CASE WHEN NOT c.is_locked THEN u.relation END AS relation,
       CASE WHEN NOT c.is_locked THEN u.word END AS word
  FROM used u
  JOIN candidate c ON c.oid = u.oid
  JOIN pg_class v ON v.oid = u.oid
  JOIN pg_namespace n ON n.oid = v.relnamespace
UNION ALL
SELECT 'function', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid), r.relation,
       r.word
  FROM pg_proc p
  JOIN pg_namespace n ON n.oid = p.pronamespace
 CROSS JOIN LATERAL regexp_replace(regexp_replace(p.prosrc, '/\*.*?\*/', ' ', 'g'),
                                   '--[^\n]*', ' ', 'g') b (body)
  JOIN removed r ON position(r.word IN lower(b.body)) > 0
                AND b.body ~* ('\m' || r.word || '\M')
                AND (r.relation IS NULL OR b.body ~* ('\m' || r.relation || '\M'))
 WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
 ORDER BY object_type, schema, name, part, relation, word
