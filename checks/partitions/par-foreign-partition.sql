-- id: par-foreign-partition
-- title: Partition that is a foreign table
-- side: source
-- severity: dms=warning logical=blocker copy=warning
-- examines: SELECT count(*) FROM selected_table s JOIN source_table t ON t.oid = s.table_id
--   WHERE t.kind = 'p'
-- finding: partition {part} of {schema}.{name} is a foreign table: its rows live on another server
-- why: Changes of these rows are not in the source's log, and nobody replicates them. A publication of
--   the partitioned table names the foreign table as well: a subscription refuses one as its target,
--   and copies another server's rows into a plain one. A dump takes the definition without the rows.
-- remedy: Decide where these rows are to live. To stay: make server, user mapping and foreign table on
--   the target, and publish the other partitions by name. To move: copy them into a plain partition
--   on the source before.
-- actor: target DBA
-- reference: PostgreSQL manual, CREATE FOREIGN TABLE, CREATE PUBLICATION, pg_dump
--   (--include-foreign-data)
WITH RECURSIVE tree (root, oid) AS (
    SELECT t.oid, t.oid
      FROM selected_table s
      JOIN source_table t ON t.oid = s.table_id
     WHERE t.kind = 'p'
       AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
    UNION
    SELECT r.root, t.oid FROM tree r JOIN source_table t ON t.parent_oid = r.oid AND t.is_partition
)
SELECT 'table' AS object_type, r.schema, r.name, f.name AS part
  FROM tree e
  JOIN source_table f ON f.oid = e.oid
  JOIN source_table r ON r.oid = e.root
 WHERE f.kind = 'f'
