-- id: ext-pg-repack-tables
-- title: Left-overs of pg_repack
-- side: source
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM source_trigger
-- finding: {what} on {schema}.{name} is left from a run of pg_repack
-- why: A run that was killed leaves its trigger on the table and its tables in schema repack. The
--   trigger writes every change into a log table that grows without end; on the target it calls a
--   function that is not there, so every write to the table fails.
-- remedy: See that no pg_repack is running, then drop the extension with CASCADE on the source and
--   create it again if it is used.
-- remedy-sql: DROP EXTENSION pg_repack CASCADE
-- reference: pg_repack documentation, Diagnostics
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part, 'trigger ' || g.name AS what
  FROM source_trigger g
  JOIN source_table t ON t.oid = g.table_oid
 WHERE g.name IN ('repack_trigger', 'z_repack_trigger')
    OR (g.function_schema = 'repack' AND g.function_name GLOB 'repack_trigger*')
UNION ALL
SELECT 'table', schema, name, NULL, 'the table'
  FROM source_table
 WHERE schema = 'repack' AND extension IS NULL AND kind = 'r'
   AND (name GLOB 'log_[0-9]*' OR name GLOB 'table_[0-9]*')
