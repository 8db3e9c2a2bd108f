-- fact: server
-- columns: version_num integer, version text, system_identifier text, database_oid integer,
--   database_name text, encoding text, collate text, ctype text, in_recovery boolean,
--   transaction_read_only boolean, default_transaction_read_only boolean, role text,
--   is_superuser boolean, role_replication boolean, role_bypassrls boolean, client_address text,
--   server_address text, server_port integer, uses_ssl boolean, postmaster_start text,
--   configuration_loaded text, database_bytes integer, locale_provider text
-- complete-when: SELECT current_setting('pgcrossing.system_identifier') <> ''
-- why-partial: the system identifier is missing, which tells one cluster from another
-- grant: GRANT EXECUTE ON FUNCTION pg_catalog.pg_control_system() TO {role}

-- transaction_read_only and default_transaction_read_only are what a new transaction of this role
-- in this database gets, not what this session has set for itself.

-- query: 10
SELECT current_setting('server_version_num')::integer AS version_num,
       version() AS version,
       nullif(current_setting('pgcrossing.system_identifier'), '') AS system_identifier,
       d.oid::bigint AS database_oid,
       d.datname AS database_name,
       pg_encoding_to_char(d.encoding) AS encoding,
       d.datcollate AS collate,
       d.datctype AS ctype,
       pg_is_in_recovery() AS in_recovery,
       pg_is_in_recovery() OR o.reset_val = 'on' AS transaction_read_only,
       o.reset_val = 'on' AS default_transaction_read_only,
       r.rolname AS role,
       r.rolsuper AS is_superuser,
       r.rolreplication AS role_replication,
       r.rolbypassrls AS role_bypassrls,
       host(inet_client_addr()) AS client_address,
       host(inet_server_addr()) AS server_address,
       inet_server_port() AS server_port,
       (SELECT s.ssl FROM pg_stat_ssl s WHERE s.pid = pg_backend_pid()) AS uses_ssl,
       pg_postmaster_start_time() AS postmaster_start,
       pg_conf_load_time() AS configuration_loaded,
       pg_database_size(d.oid) AS database_bytes,
       'c' AS locale_provider
  FROM pg_database d, pg_settings o, pg_roles r
 WHERE d.datname = current_database()
   AND o.name = 'default_transaction_read_only'
   AND r.rolname = current_user

-- query: 15
SELECT current_setting('server_version_num')::integer AS version_num,
       version() AS version,
       nullif(current_setting('pgcrossing.system_identifier'), '') AS system_identifier,
       d.oid::bigint AS database_oid,
       d.datname AS database_name,
       pg_encoding_to_char(d.encoding) AS encoding,
       d.datcollate AS collate,
       d.datctype AS ctype,
       pg_is_in_recovery() AS in_recovery,
       pg_is_in_recovery() OR o.reset_val = 'on' AS transaction_read_only,
       o.reset_val = 'on' AS default_transaction_read_only,
       r.rolname AS role,
       r.rolsuper AS is_superuser,
       r.rolreplication AS role_replication,
       r.rolbypassrls AS role_bypassrls,
       host(inet_client_addr()) AS client_address,
       host(inet_server_addr()) AS server_address,
       inet_server_port() AS server_port,
       (SELECT s.ssl FROM pg_stat_ssl s WHERE s.pid = pg_backend_pid()) AS uses_ssl,
       pg_postmaster_start_time() AS postmaster_start,
       pg_conf_load_time() AS configuration_loaded,
       pg_database_size(d.oid) AS database_bytes,
       d.datlocprovider AS locale_provider
  FROM pg_database d, pg_settings o, pg_roles r
 WHERE d.datname = current_database()
   AND o.name = 'default_transaction_read_only'
   AND r.rolname = current_user
