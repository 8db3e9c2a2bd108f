-- id: rep-preload-library-unknown
-- title: A library that is to be loaded at the next start may not exist
-- side: source
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM source_file_setting WHERE name = 'shared_preload_libraries'
-- applies-when: SELECT CASE WHEN source_platform <> 'self-managed'
--   THEN 'the service refuses names that it does not have' END
--   FROM assessment
-- finding: the configuration wants "{library}" to be loaded at the next start, and no extension of that
--   name is installed
-- why: A server that does not find one of its libraries does not start. A wrong letter is not noticed
--   before the restart, which the migration itself may ask for, and then the database is down.
-- remedy: Look whether the file is there: ls $(pg_config --pkglibdir). If not, install the package
--   or correct the name in shared_preload_libraries before the server is restarted.
-- reference: PostgreSQL manual, Client Connection Defaults: Shared Library Preloading

-- A line that the running server has not taken over has an error. What the server has loaded is there
-- for sure; known libraries without an extension of their own are believed.
WITH wanted (list) AS (
    SELECT replace(replace(replace(setting, '\', '\\'), '"', ''), ' ', '')
      FROM source_file_setting
     WHERE name = 'shared_preload_libraries' AND error IS NOT NULL
), loaded (list) AS (
    SELECT ',' || replace(replace(setting, ' ', ''), '"', '') || ','
      FROM source_restricted_setting
     WHERE name = 'shared_preload_libraries'
), library (path, name) AS (
    SELECT j.value, replace(replace(j.value, '$libdir/', ''), '.so', '')
      FROM wanted w, json_each('["' || replace(w.list, ',', '","') || '"]') j
     WHERE j.value <> ''
)
SELECT DISTINCT 'library' AS object_type, NULL AS schema, b.name, NULL AS part, b.name AS library
  FROM library b
  JOIN loaded l ON instr(l.list, ',' || b.path || ',') = 0
 WHERE b.name NOT IN (SELECT name FROM source_available_extension)
   AND b.name NOT IN ('auto_explain', 'auth_delay', 'passwordcheck', 'basic_archive',
                      'basebackup_to_shell', 'sepgsql', 'pg_partman_bgw', 'pg_failover_slots',
                      'plugin_debugger', 'wal2json', 'decoderbufs', 'pgoutput', 'test_decoding',
                      'safeupdate', 'supautils', 'pgextwlist', 'plan_filter', 'pg_safeupdate')
