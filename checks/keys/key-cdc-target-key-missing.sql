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
WITH there AS MATERIALIZED (
    SELECT oid, schema, name, kind, replica_identity FROM target_table
),
source_key AS MATERIALIZED (
    SELECT table_oid FROM source_constraint WHERE type = 'p'
),
target_key AS MATERIALIZED (
    SELECT table_oid, max(is_primary) AS is_primary, max(is_replica_identity) AS is_chosen
      FROM target_index
     WHERE is_unique AND is_valid AND NOT is_partial AND NOT has_expressions
     GROUP BY table_oid
)
SELECT 'table' AS object_type, s.source_schema AS schema, s.source_name AS name, NULL AS part,
       s.target_schema || '.' || s.target_name AS target,
       CASE WHEN k.table_oid IS NULL THEN '' ELSE ', but a unique index' END AS instead,
       CASE WHEN s.mode = 'drop-and-create' OR k.table_oid IS NOT NULL THEN 'none' END
           AS severity_dms,
       CASE WHEN o.replica_identity = 'f' THEN 'warning'
            WHEN k.is_chosen AND t.replica_identity = 'i' THEN 'info' END AS severity_logical,
       CASE WHEN s.mode = 'drop-and-create' THEN 'none'
            WHEN k.table_oid IS NOT NULL THEN 'info' END AS severity_copy
  FROM selected_table s
  CROSS JOIN source_table o ON o.oid = s.table_id
  CROSS JOIN source_key c ON c.table_oid = o.oid
  CROSS JOIN there t ON t.schema = s.target_schema AND t.name = s.target_name
  LEFT JOIN target_key k ON k.table_oid = t.oid
 WHERE t.kind IN ('r', 'p')
   AND NOT coalesce(k.is_primary, 0)
   AND NOT (o.is_partition AND o.parent_oid IN (SELECT table_id FROM selected_table))
