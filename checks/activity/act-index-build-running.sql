-- id: act-index-build-running
-- title: Index of a selected table is being built
-- side: source
-- versions: 12-
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM source_progress
-- finding: process {part} runs {command} on {schema}.{name}
-- why: CREATE INDEX CONCURRENTLY waits for every transaction that was open when it began, and the
--   snapshot of a load is such a transaction for hours; the index is not valid until then. One
--   without CONCURRENTLY keeps writers out of the table. A schema that is dumped now has the index
--   or has it not, as it happens.
-- remedy: Let it finish before the snapshot is taken.
-- reference: PostgreSQL manual, CREATE INDEX (Building Indexes Concurrently), Progress Reporting
SELECT 'table' AS object_type, t.schema, t.name, CAST(p.pid AS TEXT) AS part, p.command
  FROM source_progress p
  JOIN source_server v ON v.database_name = p.database
  JOIN selected_table s ON s.table_id = p.table_oid
  JOIN source_table t ON t.oid = p.table_oid
 WHERE p.command GLOB 'CREATE INDEX*' OR p.command GLOB 'REINDEX*'
