-- id: tgt-settings-drift
-- title: Setting that differs between source and target
-- side: both
-- severity: dms=warning@cutover logical=warning@cutover copy=warning@cutover
-- examines: SELECT count(*) FROM source_setting
-- finding: {name} is {source_value} on the source and {target_value} on the target
-- why: The application meets other behaviour after the cutover. Settings that decide what a value
--   or a statement means (a warning here) change results without an error; the others change plans,
--   limits and speed. A newer version may also have another default.
-- remedy: Decide for each whether the target is to follow the source, and write it into the
--   target's configuration, parameter group or ALTER DATABASE before the cutover. Waive what is
--   meant.
-- reference: PostgreSQL manual, Server Configuration

-- effective_io_concurrency has another default since 18, which needs no decision.
-- ver-standard-conforming-strings and rep-max-prepared-transactions tell of theirs.
WITH watched (name, is_meaning) AS (
    VALUES ('DateStyle', 1), ('IntervalStyle', 1), ('TimeZone', 1),
           ('bytea_output', 1), ('extra_float_digits', 1), ('backslash_quote', 1),
           ('array_nulls', 1), ('transform_null_equals', 1), ('lo_compat_privileges', 1),
           ('quote_all_identifiers', 1), ('xmlbinary', 1), ('xmloption', 1), ('row_security', 1),
           ('check_function_bodies', 1), ('default_text_search_config', 1),
           ('default_transaction_isolation', 1), ('session_replication_role', 1),
           ('search_path', 1), ('timezone_abbreviations', 1), ('password_encryption', 0),
           ('default_toast_compression', 0), ('default_tablespace', 0), ('work_mem', 0),
           ('max_connections', 0), ('jit', 0),
           ('random_page_cost', 0), ('seq_page_cost', 0), ('effective_io_concurrency', 0),
           ('default_statistics_target', 0), ('from_collapse_limit', 0), ('join_collapse_limit', 0),
           ('plan_cache_mode', 0), ('statement_timeout', 0), ('lock_timeout', 0),
           ('idle_in_transaction_session_timeout', 0),
           ('track_commit_timestamp', 0), ('data_checksums', 0)
)
SELECT 'setting' AS object_type, NULL AS schema, w.name, NULL AS part,
       coalesce(ds.setting, s.setting) AS source_value, coalesce(dt.setting, t.setting) AS target_value,
       CASE WHEN NOT w.is_meaning THEN 'info' END AS severity_dms,
       CASE WHEN NOT w.is_meaning THEN 'info' END AS severity_logical,
       CASE WHEN NOT w.is_meaning THEN 'info' END AS severity_copy
  FROM watched w
  JOIN source_setting s ON s.name = w.name
  JOIN target_setting t ON t.name = w.name
  LEFT JOIN source_session_default ds ON ds.name = w.name
  LEFT JOIN target_session_default dt ON dt.name = w.name
 WHERE coalesce(ds.setting, s.setting) <> coalesce(dt.setting, t.setting)
   AND NOT (w.name = 'effective_io_concurrency' AND s.source = 'default' AND t.source = 'default')
