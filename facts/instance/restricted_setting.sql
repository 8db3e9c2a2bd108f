-- fact: restricted_setting
-- columns: name text, setting text, unit text, source text, context text, vartype text,
--   pending_restart boolean
-- complete-when: SELECT pg_has_role('pg_read_all_settings', 'usage')
-- why-partial: settings that only a member of pg_read_all_settings sees are missing
-- grant: GRANT pg_read_all_settings TO {role}

-- The settings that the server hides from roles without the right, and all those of extensions,
-- since nobody knows which of them it hides. What is not here is in the fact "setting".
SELECT name,
       CASE WHEN source = 'session' THEN reset_val ELSE setting END AS setting,
       unit,
       CASE WHEN source <> 'session' THEN source END AS source,
       context, vartype, pending_restart
  FROM pg_settings
 WHERE name NOT LIKE 'pgcrossing.%'
   AND (strpos(name, '.') > 0
        OR name IN ('config_file', 'data_directory', 'dynamic_library_path', 'extension_control_path',
                    'external_pid_file', 'hba_file', 'ident_file', 'jit_provider',
                    'krb_server_keyfile', 'log_directory', 'log_filename',
                    'oauth_validator_libraries', 'primary_conninfo', 'session_preload_libraries',
                    'shared_preload_libraries', 'ssl_ciphers', 'ssl_dh_params_file',
                    'ssl_ecdh_curve', 'ssl_groups', 'ssl_max_protocol_version',
                    'ssl_min_protocol_version', 'ssl_passphrase_command', 'ssl_tls13_ciphers',
                    'stats_temp_directory', 'unix_socket_directories', 'extension_destdir'))
 ORDER BY name
