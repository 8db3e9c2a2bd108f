-- id: key-pk-deferrable
-- title: Primary key that is checked at the end of a transaction
-- side: source
-- severity: dms=blocker@cdc logical=blocker@cdc
-- examines: SELECT count(*) FROM selected_table s JOIN source_index i ON i.table_oid = s.table_id
--   WHERE i.is_primary
-- finding: primary key {part} of {schema}.{name} is deferrable{identity}
-- why: PostgreSQL does not take a deferrable key as replica identity: updates and deletes are
--   refused by the source once the table is published, and lost by AWS DMS. A transaction that
--   moves keys around also breaks on a target that checks each row at once, and INSERT … ON
--   CONFLICT does not accept the key. A plain copy is not affected.
-- remedy: Make the key again as NOT DEFERRABLE, which takes an exclusive lock while its index is
--   built. Or choose another unique index over NOT NULL columns, or FULL, as replica identity.
-- remedy-sql: ALTER TABLE {schema}.{name} DROP CONSTRAINT {part}, ADD CONSTRAINT {part}
--   {immediate:sql}
-- reference: PostgreSQL manual, CREATE TABLE (DEFERRABLE), ALTER TABLE (REPLICA IDENTITY);
--   AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source

-- What a partition has of the key of its selected partitioned table goes with that.
WITH RECURSIVE tree (root, oid) AS (
    SELECT oid, oid FROM source_table WHERE kind IN ('r', 'p')
    UNION
    SELECT r.root, t.oid FROM tree r JOIN source_table t ON t.parent_oid = r.oid AND t.is_partition
),
needy (root) AS (
    SELECT DISTINCT r.root
      FROM tree r
      JOIN source_table t ON t.oid = r.oid
     WHERE t.kind = 'r' AND t.replica_identity = 'd'
)
SELECT 'constraint' AS object_type, t.schema, t.name, coalesce(i.constraint_name, i.name) AS part,
       CASE WHEN t.oid IN (SELECT root FROM needy) THEN ', and there is no other replica identity'
            ELSE '' END AS identity,
       CASE WHEN NOT EXISTS (SELECT 1 FROM source_constraint f
                              WHERE f.type = 'f' AND f.referenced_table_oid = t.oid)
            THEN CASE WHEN c.definition LIKE '% DEFERRABLE INITIALLY DEFERRED'
                      THEN substr(c.definition, 1, length(c.definition) - 30)
                      WHEN c.definition LIKE '% DEFERRABLE'
                      THEN substr(c.definition, 1, length(c.definition) - 11) END END AS immediate,
       CASE WHEN t.oid NOT IN (SELECT root FROM needy) THEN 'warning' END AS severity_dms,
       CASE WHEN t.oid NOT IN (SELECT root FROM needy) THEN 'none' END AS severity_logical
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
  JOIN source_index i ON i.table_oid = t.oid
  LEFT JOIN source_constraint c ON c.table_oid = t.oid AND c.type = 'p'
 WHERE i.is_primary
   AND NOT i.is_immediate
   AND NOT EXISTS (SELECT 1
                     FROM selected_table a
                     JOIN source_index j ON j.table_oid = a.table_id
                    WHERE t.is_partition AND a.table_id = t.parent_oid
                      AND j.is_primary AND NOT j.is_immediate)
