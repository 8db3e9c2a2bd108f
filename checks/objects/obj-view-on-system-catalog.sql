-- id: obj-view-on-system-catalog
-- title: A view reads a column of the system that the target does not have
-- side: both
-- severity: dms=info logical=info copy=blocker
-- examines: SELECT count(*) FROM source_table WHERE kind IN ('v', 'm')
-- finding: {object_type} {schema}.{name} reads {what}, which is gone since PostgreSQL {version}
-- why: CREATE VIEW fails on the target, and so does every view and function that reads this one. A
--   restore that stops at the first error stops here. Such views are often made by monitoring and
--   forgotten.
-- remedy: Drop the view on the source if nobody needs it; else write it for the target's version
--   and create it there after the restore.
-- actor: source DBA
-- reference: PostgreSQL manual, System Catalogs, The Cumulative Statistics System, and the release
--   notes of each version, Migration
WITH removed (relation, word, version) AS (VALUES
    ('pg_proc', 'proisagg', 11), ('pg_proc', 'proiswindow', 11), ('pg_class', 'relhaspkey', 11),
    ('pg_class', 'relhasoids', 12), ('pg_proc', 'protransform', 12), ('pg_attrdef', 'adsrc', 12),
    ('pg_constraint', 'consrc', 12), ('pg_stat_ssl', 'clientdn', 12),
    ('pg_statistic_ext', 'stxndistinct', 12), ('pg_statistic_ext', 'stxdependencies', 12),
    ('pg_pltemplate', 'tmplname', 13), ('pg_stat_wal_receiver', 'received_lsn', 13),
    ('pg_database', 'datlastsysoid', 15), (NULL, 'pg_start_backup', 15),
    (NULL, 'pg_stop_backup', 15), (NULL, 'pg_is_in_backup', 15), (NULL, 'pg_backup_start_time', 15),
    ('pg_database', 'daticulocale', 17), ('pg_collation', 'colliculocale', 17),
    ('pg_stat_bgwriter', 'checkpoints_timed', 17), ('pg_stat_bgwriter', 'checkpoints_req', 17),
    ('pg_stat_bgwriter', 'checkpoint_write_time', 17),
    ('pg_stat_bgwriter', 'checkpoint_sync_time', 17),
    ('pg_stat_bgwriter', 'buffers_checkpoint', 17), ('pg_stat_bgwriter', 'buffers_backend', 17),
    ('pg_stat_bgwriter', 'buffers_backend_fsync', 17),
    ('pg_stat_progress_vacuum', 'max_dead_tuples', 17),
    ('pg_stat_progress_vacuum', 'num_dead_tuples', 17),
    ('pg_attribute', 'attcacheoff', 18), ('pg_stat_wal', 'wal_write', 18),
    ('pg_stat_wal', 'wal_sync', 18), ('pg_stat_wal', 'wal_write_time', 18),
    ('pg_stat_wal', 'wal_sync_time', 18), ('pg_stat_io', 'op_bytes', 18),
    ('pg_backend_memory_contexts', 'parent', 18))
SELECT u.object_type, u.schema, u.name, NULL AS part,
       group_concat(coalesce(r.relation || '.', '') || r.word || CASE WHEN r.relation IS NULL
           THEN '()' ELSE '' END, ', ') AS what,
       min(r.version) AS version,
       CASE WHEN max(u.word IS NULL)
            THEN 'a session has locked ' || u.schema || '.' || u.name || ' or a table that it reads'
            END AS cannot_tell
  FROM source_removed_name u
  JOIN assessment a
  LEFT JOIN removed r ON r.relation IS u.relation AND r.word = u.word
 WHERE u.object_type <> 'function'
   AND (u.word IS NULL OR (a.source_version_num / 10000 < r.version
                           AND a.target_version_num / 10000 >= r.version))
 GROUP BY u.object_type, u.schema, u.name
