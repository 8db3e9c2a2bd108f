-- id: con-hba-error
-- title: pg_hba.conf has a line that the server cannot use
-- side: source
-- applies-when: SELECT CASE WHEN source_platform <> 'self-managed' THEN 'the provider of a managed
--   platform writes pg_hba.conf' END FROM assessment
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM source_hba_rule
-- finding: line {line} of {file}: {error}
-- why: A line that cannot be read makes the server keep all the rules it had loaded before: whatever
--   is added for the migration does not come into force, and the next start of the server fails. A
--   line that can be read but fits nothing, such as hostssl without SSL, lets nobody in.
-- remedy: Correct the line, reload, and look again: SELECT * FROM pg_hba_file_rules WHERE error IS
--   NOT NULL has to be empty.
-- reference: PostgreSQL manual, The pg_hba.conf File, pg_hba_file_rules
SELECT 'file' AS object_type, NULL AS schema, coalesce(file_name, 'pg_hba.conf') AS name,
       'line ' || line_number AS part, line_number AS line,
       coalesce(file_name, 'pg_hba.conf') AS file, error,
       CASE WHEN type IS NOT NULL THEN 'info' END AS severity_dms,
       CASE WHEN type IS NOT NULL THEN 'info' END AS severity_logical,
       CASE WHEN type IS NOT NULL THEN 'info' END AS severity_copy
  FROM source_hba_rule
 WHERE error IS NOT NULL
