-- id: sch-table-differs
-- title: Table that is of another kind, or kept in another way, after the load
-- side: both
-- severity: dms=blocker@verify logical=blocker@verify copy=blocker@verify
-- examines: SELECT count(*) FROM relation_pair
-- finding: {schema}.{name} {difference}
-- why: An unlogged table is empty after a crash of the server, and a view in the place of a table
--   takes no rows or other ones. Without its replica identity a table cannot be published, and
--   without its parent or partitioned table its rows are missing there.
-- remedy: Alter the table on the target until it is as on the source: SET LOGGED, REPLICA IDENTITY,
--   INHERIT, ATTACH PARTITION; what is of another kind has to be created anew.
-- reference: PostgreSQL manual, ALTER TABLE

-- How a partitioned table is cut is told by par-layout-differs. With a task a parent that is not
-- selected counts for nothing.
WITH pair AS MATERIALIZED (SELECT * FROM relation_pair),
identity (table_oid, name) AS MATERIALIZED (
    SELECT table_oid, name FROM source_index WHERE is_replica_identity
),
target_identity (table_oid, name) AS MATERIALIZED (
    SELECT table_oid, name FROM target_index WHERE is_replica_identity
),
difference (schema, name, kind, words, level) AS (
    SELECT p.schema, p.name, p.source_kind,
           'is a ' || CASE p.source_kind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table'
                           WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' ELSE 'foreign table' END
           || ', and a ' || CASE p.target_kind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table'
                           WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' ELSE 'foreign table' END
           || ' on the target',
           CASE WHEN p.source_kind IN ('r', 'p') AND p.target_kind IN ('r', 'p') THEN 'warning' ELSE 'blocker' END
      FROM pair p
     WHERE p.source_kind <> p.target_kind
    UNION ALL
    SELECT p.schema, p.name, p.source_kind,
           CASE s.persistence WHEN 'u' THEN 'is logged on the target, and not on the source'
                ELSE 'is unlogged on the target, and not on the source' END,
           CASE s.persistence WHEN 'u' THEN 'warning' ELSE 'blocker' END
      FROM pair p
     CROSS JOIN source_table s ON s.oid = p.source_oid
     CROSS JOIN target_table t ON t.oid = p.target_oid
     WHERE s.persistence <> t.persistence
    UNION ALL
    SELECT p.schema, p.name, p.source_kind,
           'has the replica identity ' || CASE t.replica_identity WHEN 'd' THEN 'DEFAULT' WHEN 'n' THEN 'NOTHING'
                WHEN 'f' THEN 'FULL' ELSE 'of an index' END || ' on the target, and '
           || CASE s.replica_identity WHEN 'd' THEN 'DEFAULT' WHEN 'n' THEN 'NOTHING'
                WHEN 'f' THEN 'FULL' ELSE 'of index ' || coalesce(i.name, 'that is gone') END || ' on the source',
           'warning'
      FROM pair p
     CROSS JOIN source_table s ON s.oid = p.source_oid
     CROSS JOIN target_table t ON t.oid = p.target_oid
      LEFT JOIN identity i ON i.table_oid = p.source_oid
      LEFT JOIN target_identity g ON g.table_oid = p.target_oid
     WHERE p.source_kind IN ('r', 'p') AND p.target_kind IN ('r', 'p')
       AND (s.replica_identity <> t.replica_identity
            OR (s.replica_identity = 'i' AND i.name <> g.name AND NOT p.is_renamed))
    UNION ALL
    SELECT p.schema, p.name, p.source_kind,
           CASE WHEN t.parent_oid IS NULL THEN 'is below ' || o.schema || '.' || o.name || ' on the source alone'
                WHEN s.parent_oid IS NULL THEN 'is below another table on the target alone'
                ELSE 'is below another table on the target' END,
           'blocker'
      FROM pair p
     CROSS JOIN source_table s ON s.oid = p.source_oid
     CROSS JOIN target_table t ON t.oid = p.target_oid
      LEFT JOIN source_table o ON o.oid = s.parent_oid
      LEFT JOIN pair a ON a.source_oid = s.parent_oid
     WHERE coalesce(a.target_oid, s.parent_oid) IS NOT t.parent_oid
       AND (a.target_oid IS NOT NULL OR NOT (SELECT has_task FROM assessment))
    UNION ALL
    SELECT p.schema, p.name, p.source_kind,
           'has the access method ' || t.access_method || ' on the target, and ' || s.access_method
           || ' on the source', 'warning'
      FROM pair p
     CROSS JOIN source_table s ON s.oid = p.source_oid
     CROSS JOIN target_table t ON t.oid = p.target_oid
     WHERE s.access_method <> t.access_method AND s.kind = t.kind
)
SELECT 'table' AS object_type, schema, name, NULL AS part, group_concat(words, '; it ') AS difference,
       iif(sum(level = 'blocker') > 0, 'blocker', 'warning') AS severity_dms,
       iif(sum(level = 'blocker') > 0, 'blocker', 'warning') AS severity_logical,
       iif(sum(level = 'blocker') > 0, 'blocker', 'warning') AS severity_copy
  FROM difference
 GROUP BY schema, name
