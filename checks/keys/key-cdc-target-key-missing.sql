-- id: key-cdc-target-key-missing
-- title: Target table lacks the primary key of the source
-- aliases: target-table-has-unique-key-or-primary-key-for-cdc
-- side: both
-- severity: dms=blocker@cdc,warning@full-load logical=blocker@cdc copy=warning
-- examines: SELECT count(*) FROM selected_table s JOIN source_constraint c
--   ON c.table_oid = s.table_id AND c.type = 'p'
--   JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
-- finding: {schema}.{name} has a primary key, {target} has none{instead}
-- why: Without a key on the target AWS DMS searches the whole table for each changed row, and after a
--   restart inserts rows that are there already. A subscription stops with an error at the first
--   update or delete, unless the source publishes whole old rows. A copy that runs twice is not
--   noticed.
-- remedy: Add the primary key to the target's table, at the latest between the load and the changes.
-- reference: AWS DMS user guide, Premigration assessments for all endpoint types; PostgreSQL manual,
--   Logical Replication (Publication)

-- DROP_AND_CREATE makes the table anew, with its key; a subscription knows no such mode.
WITH lacking AS MATERIALIZED (
    SELECT s.source_schema, s.source_name, s.target_schema, s.target_name, s.mode,
           o.replica_identity, t.oid AS target_oid, t.replica_identity AS target_identity
      FROM selected_table s
     CROSS JOIN source_table o ON o.oid = s.table_id
     CROSS JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
     WHERE t.kind IN ('r', 'p')
       AND EXISTS (SELECT 1 FROM source_constraint c WHERE c.table_oid = o.oid AND c.type = 'p')
       AND NOT EXISTS (SELECT 1 FROM target_index i
                        WHERE i.table_oid = t.oid AND i.is_primary AND i.is_valid)
       AND NOT (o.is_partition AND o.parent_oid IN (SELECT table_id FROM selected_table))
),
target_key AS MATERIALIZED (
    SELECT table_oid, max(is_replica_identity) AS is_chosen
      FROM target_index
     WHERE is_unique AND is_valid AND NOT is_partial AND NOT has_expressions
       AND table_oid IN (SELECT target_oid FROM lacking)
     GROUP BY table_oid
)
SELECT 'table' AS object_type, l.source_schema AS schema, l.source_name AS name, NULL AS part,
       l.target_schema || '.' || l.target_name AS target,
       CASE WHEN k.table_oid IS NULL THEN '' ELSE ', but a unique index' END AS instead,
       CASE WHEN l.mode = 'drop-and-create' OR k.table_oid IS NOT NULL THEN 'none' END
           AS severity_dms,
       CASE WHEN l.replica_identity = 'f' THEN 'warning'
            WHEN k.is_chosen AND l.target_identity = 'i' THEN 'info' END AS severity_logical,
       CASE WHEN l.mode = 'drop-and-create' THEN 'none'
            WHEN k.table_oid IS NOT NULL THEN 'info' END AS severity_copy
  FROM lacking l
  LEFT JOIN target_key k ON k.table_oid = l.target_oid
