-- fact: setting
-- columns: name text, setting text, unit text, source text, context text, vartype text,
--   pending_restart boolean
-- complete-when: SELECT current_setting('server_version_num')::integer < 190000
--   OR pg_has_role('pg_read_all_settings', 'usage')
-- why-partial: this server is newer than those it is known of which settings they hide
-- grant: GRANT pg_read_all_settings TO {role}

-- The settings that every role may see, so that checks of them need no right; restricted_setting has
-- the others. The names are those of all versions up to 18, in both files.
--
-- What this session has set for itself is shown as it was before; where that came from the server
-- no longer says.
SELECT name,
       CASE WHEN source = 'session' THEN reset_val ELSE setting END AS setting,
       unit,
       CASE WHEN source <> 'session' THEN source END AS source,
       context, vartype, pending_restart
  FROM pg_settings
 WHERE strpos(name, '.') = 0
   AND name NOT IN ('config_file', 'data_directory', 'dynamic_library_path', 'extension_control_path',
                    'external_pid_file', 'hba_file', 'ident_file', 'jit_provider',
                    'krb_server_keyfile', 'log_directory', 'log_filename',
                    'oauth_validator_libraries', 'primary_conninfo', 'session_preload_libraries',
                    'shared_preload_libraries', 'ssl_ciphers', 'ssl_dh_params_file',
                    'ssl_ecdh_curve', 'ssl_groups', 'ssl_max_protocol_version',
                    'ssl_min_protocol_version', 'ssl_passphrase_command', 'ssl_tls13_ciphers',
                    'stats_temp_directory', 'unix_socket_directories', 'extension_destdir')
 ORDER BY name
