-- id: obj-statement-uses-removed-functions
-- title: A function uses something of the system that the target does not have
-- side: both
-- severity: dms=warning@cutover logical=warning@cutover copy=warning@cutover
-- examines: SELECT count(*) FROM source_function WHERE extension IS NULL
-- finding: function {schema}.{name}({part}) names {what}, which is gone since PostgreSQL {version}
-- why: A function's text is not looked at when it is restored, so it is created and fails when it is
--   called: the backup, the monitoring or the clean-up that calls it ends with an error, weeks after
--   the cutover.
-- remedy: Write the function for the target's version. pg_start_backup() and pg_stop_backup() are
--   pg_backup_start() and pg_backup_stop() now; checkpoints are in pg_stat_checkpointer.
-- actor: application
-- reference: PostgreSQL release notes of each version, Migration
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
SELECT 'function' AS object_type, u.schema, u.name, u.part,
       group_concat(CASE WHEN r.relation IS NULL THEN r.word || '()'
                         ELSE r.relation || '.' || r.word END, ', ') AS what,
       min(r.version) AS version
  FROM source_removed_name u
  JOIN assessment a
  JOIN removed r ON r.relation IS u.relation AND r.word = u.word
 WHERE u.object_type = 'function'
   AND a.source_version_num / 10000 < r.version AND a.target_version_num / 10000 >= r.version
 GROUP BY u.schema, u.name, u.part
