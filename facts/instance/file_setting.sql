-- fact: file_setting
-- columns: name text, setting text, sourcefile text, sourceline integer, applied boolean, error text
-- grant: GRANT SELECT ON pg_catalog.pg_file_settings TO {role};
--   GRANT EXECUTE ON FUNCTION pg_catalog.pg_show_all_file_settings() TO {role}
SELECT name, setting, sourcefile, sourceline, applied, error
  FROM pg_file_settings
 ORDER BY seqno
