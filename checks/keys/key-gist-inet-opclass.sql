-- id: key-gist-inet-opclass
-- title: Index with the operators of btree_gist for network addresses
-- side: source
-- severity: dms=info logical=info copy=warning
-- examines: SELECT count(*) FROM selected_table s JOIN source_index i ON i.table_oid = s.table_id
--   WHERE i.method = 'gist'
-- finding: index {part} of {schema}.{name} uses {operator_class}, which may miss rows
-- why: The operator classes of btree_gist for inet and cidr squeeze addresses into a floating-point
--   number, and searches by such an index may miss rows. From version 19 on they are no longer the
--   default, and an upgrade in place refuses a database that has such an index.
-- remedy: Make the index again with PostgreSQL's own operator class inet_ops, on the source or when
--   the target's indexes are made.
-- reference: PostgreSQL manual, GiST Built-in Operator Classes, btree_gist
WITH gist AS MATERIALIZED (
    SELECT oid, table_oid, name FROM source_index WHERE method = 'gist'
)
SELECT 'index' AS object_type, t.schema, t.name, i.name AS part,
       group_concat(DISTINCT k.operator_class) AS operator_class,
       CASE WHEN coalesce(a.target_version_num, 0) < 190000 THEN 'info' END AS severity_copy
  FROM selected_table s
  CROSS JOIN source_table t ON t.oid = s.table_id
  CROSS JOIN gist i ON i.table_oid = t.oid
  CROSS JOIN source_index_column k ON k.index_oid = i.oid
  CROSS JOIN assessment a
 WHERE k.operator_class IN ('gist_inet_ops', 'gist_cidr_ops')
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
 GROUP BY i.oid
