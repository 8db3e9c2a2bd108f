-- id: key-invalid-index
-- title: Index that is not valid
-- side: source
-- severity: dms=info logical=warning copy=warning
-- examines: SELECT count(*) FROM selected_table s JOIN source_index i ON i.table_oid = s.table_id
--   WHERE NOT i.is_primary
-- finding: {what} {part} of {schema}.{name} is not valid{consequence}
-- why: CREATE INDEX CONCURRENTLY or REINDEX CONCURRENTLY that failed or was cancelled leaves such an
--   index behind. Queries on the source do not use it, and pg_dump leaves it out without a word:
--   the target does not have it. If it is unique, rows may be there twice already, and whoever
--   believes that the index forbids it is wrong on both sides.
-- remedy: Build it anew on the source before the move; for a unique one that fails on duplicates,
--   remove those first. If its name ends in _ccnew or _ccold, or nobody misses it, drop it. The
--   index of a partitioned table becomes valid when each partition has one attached to it.
-- remedy-sql: {rebuild:sql} {index_schema}.{part}
-- reference: PostgreSQL manual, CREATE INDEX (Building Indexes Concurrently), REINDEX
SELECT 'index' AS object_type, t.schema, t.name, i.name AS part,
       CASE WHEN i.is_unique THEN 'unique index' ELSE 'index' END AS what,
       CASE WHEN t.kind = 'p' THEN ': not every partition has it'
            WHEN i.is_unique THEN ': it does not vouch for the rows that are there, and the target '
                                  || 'will not have it'
            ELSE ': the target will not have it' END AS consequence,
       i.schema AS index_schema,
       CASE WHEN t.kind = 'p' THEN NULL
            WHEN i.name GLOB '*_ccnew*' OR i.name GLOB '*_ccold*' THEN 'DROP INDEX'
            WHEN a.source_version_num >= 120000 THEN 'REINDEX INDEX CONCURRENTLY'
            ELSE 'REINDEX INDEX' END AS rebuild
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
  JOIN source_index i ON i.table_oid = t.oid
  JOIN assessment a
 WHERE NOT (i.is_valid AND i.is_ready)
   AND NOT i.is_primary
