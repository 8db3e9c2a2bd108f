-- id: key-replident-full-cost
-- title: Large table that logs whole rows as replica identity
-- side: source
-- severity: dms=info@cdc logical=warning@cdc
-- examines: SELECT count(*) FROM selected_table s JOIN source_table t ON t.oid = s.table_id
--   WHERE t.replica_identity = 'f'
-- finding: {schema}.{name} has REPLICA IDENTITY FULL{key}, about {rows} rows and {changes} updates and
--   deletes so far
-- why: Each update and delete writes the whole old row into the log, large values too, and sends it.
--   Where the target has no key, a subscription reads the whole table for each changed row, from
--   version 16 on only if no index at all helps: on a large table it never catches up.
-- remedy: Give the table a primary key, or choose a unique index over NOT NULL columns, and go back to
--   DEFAULT or USING INDEX.
-- reference: PostgreSQL manual, Logical Replication (Publication: Replica Identity); AWS DMS user
--   guide, Using a PostgreSQL database as an AWS DMS source

-- Large is 100,000 rows or 1 GB. With a key on both sides only the log's volume counts.
WITH keyed AS MATERIALIZED (
    SELECT table_oid FROM source_index WHERE is_primary AND is_valid
)
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part,
       CASE WHEN t.oid IN (SELECT table_oid FROM keyed) THEN ', though it has a primary key'
            ELSE '' END AS key,
       CAST(coalesce(t.estimated_rows, 0) AS INTEGER) AS rows,
       coalesce(u.updated + u.deleted, 0) AS changes,
       CASE WHEN t.oid IN (SELECT table_oid FROM keyed) THEN 'info' END AS severity_logical
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
  LEFT JOIN source_table_size z ON z.table_oid = t.oid
  LEFT JOIN source_table_statistics u ON u.table_oid = t.oid
 WHERE t.kind = 'r'
   AND t.persistence = 'p'
   AND t.replica_identity = 'f'
   AND (t.estimated_rows >= 100000 OR z.heap_bytes + z.toast_bytes >= 1073741824)
