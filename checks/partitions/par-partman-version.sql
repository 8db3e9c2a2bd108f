-- id: par-partman-version
-- title: pg_partman of another major version on the target
-- side: both
-- severity: dms=warning logical=warning copy=warning
-- applies-when: SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM source_extension
--   WHERE name = 'pg_partman') THEN 'pg_partman is not installed on the source' END
-- examines: SELECT count(*) FROM source_extension WHERE name = 'pg_partman'
-- finding: pg_partman is {version} on the source, {target_version} on the target
-- why: Version 5 gave up partitions by inheritance and triggers, renamed functions and changed the
--   table of its configuration. What version 4 left cannot be loaded into it as it is, and nobody
--   makes the next partitions: weeks after the cutover, inserts fail or fill the default partition.
-- remedy: Upgrade pg_partman on the source first, as its documentation says, and move tables that are
--   divided by triggers to declarative partitions. Or install the source's version on the target.
-- reference: pg_partman documentation, Upgrading to version 5.0.0

-- What the target has installed counts, else what it would install.
WITH target_version AS (
    SELECT coalesce((SELECT version FROM target_extension WHERE name = 'pg_partman'),
                    (SELECT default_version FROM target_available_extension
                      WHERE name = 'pg_partman')) AS version
)
SELECT 'extension' AS object_type, NULL AS schema, e.name, NULL AS part, e.version,
       t.version AS target_version
  FROM source_extension e
  JOIN target_version t
 WHERE e.name = 'pg_partman'
   AND CAST(e.version AS INTEGER) < 5
   AND CAST(t.version AS INTEGER) >= 5
