-- fact: hba_file
-- columns: modified text, loaded text, is_newer boolean

-- In 10 only a superuser may look, and no grant helps.

-- query: 10
SELECT f.modification AS modified, pg_conf_load_time() AS loaded,
       f.modification > pg_conf_load_time() AS is_newer
  FROM pg_stat_file(current_setting('hba_file')) f

-- query: 11
-- grant: GRANT pg_read_all_settings, pg_read_server_files TO {role};
--   GRANT EXECUTE ON FUNCTION pg_catalog.pg_stat_file(text) TO {role}
SELECT f.modification AS modified, pg_conf_load_time() AS loaded,
       f.modification > pg_conf_load_time() AS is_newer
  FROM pg_stat_file(current_setting('hba_file')) f
