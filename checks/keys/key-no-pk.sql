-- id: key-no-pk
-- title: Selected table without a primary key
-- aliases: postgres-check-pk, table-with-no-primary-key-or-unique-constraint, TABLES_WITH_NO_PK,
--   TABLES_WITH_LIMITED_SUPPORT, no_primary_key
-- side: source
-- severity: dms=blocker@cdc,warning@full-load logical=info copy=info
-- examines: SELECT count(*) FROM selected_table
-- finding: table {schema}.{name} has no primary key{identity}
-- why: Nothing tells one row from another. AWS DMS skips updates and deletes of such a table unless
--   it has another replica identity, does not validate it and leaves its LOB columns out. Logical
--   replication needs another replica identity, and then looks for each changed row in the whole
--   table. A copy is not affected, but its rows can only be compared as a whole.
-- remedy: Add a primary key on the source before the move. Where that cannot be, a unique index over
--   NOT NULL columns as replica identity does the same.
-- actor: source DBA, application
-- reference: AWS DMS user guide, using a PostgreSQL database as a source; PostgreSQL manual, Logical Replication,
--   Replica Identity

-- A partition goes with its partitioned table if that has no key either. Where each partition has a
-- key and their table none, key-pk-on-partition-leafs-only says it; an identity that was taken away
-- or broke is what key-replident-nothing and key-replident-index-unusable see.
WITH RECURSIVE keyed (oid) AS MATERIALIZED (
    SELECT table_oid FROM source_constraint WHERE type = 'p'
),
chosen (oid) AS MATERIALIZED (
    SELECT table_oid FROM source_index
     WHERE is_replica_identity AND is_unique AND is_valid AND is_immediate
),
tree (root, oid) AS (
    SELECT t.oid, t.oid FROM selected_table s JOIN source_table t ON t.oid = s.table_id
     WHERE t.oid NOT IN (SELECT oid FROM keyed)
    UNION
    SELECT r.root, t.oid FROM tree r JOIN source_table t ON t.parent_oid = r.oid AND t.is_partition
),
leaf AS MATERIALIZED (
    SELECT r.root,
           max(t.oid NOT IN (SELECT oid FROM keyed)) AS lacks_key,
           max(t.replica_identity = 'd' AND t.oid NOT IN (SELECT oid FROM keyed)) AS is_lost,
           min(t.oid IN (SELECT oid FROM chosen) AND t.replica_identity = 'i') AS is_chosen
      FROM tree r
      JOIN source_table t ON t.oid = r.oid
     WHERE t.kind <> 'p'
     GROUP BY r.root
)
SELECT 'table' AS object_type, s.source_schema AS schema, s.source_name AS name, NULL AS part,
       CASE WHEN l.is_chosen THEN ', and a unique index stands in for it'
            WHEN NOT l.is_lost THEN ', and another replica identity' ELSE '' END AS identity,
       CASE WHEN l.is_chosen THEN 'info' WHEN NOT l.is_lost THEN 'warning' END AS severity_dms,
       CASE WHEN l.is_lost THEN 'none' END AS severity_logical
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
  LEFT JOIN leaf l ON l.root = t.oid
 WHERE t.oid NOT IN (SELECT oid FROM keyed)
   AND coalesce(l.lacks_key, 1)
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table)
            AND t.parent_oid NOT IN (SELECT oid FROM keyed))
