-- id: obj-reloptions
-- title: Storage parameters of a table differ on the target
-- side: both
-- severity: dms=info@cutover,info@verify logical=info@cutover,info@verify copy=info@cutover,info@verify
-- examines: SELECT count(*) FROM source_relation_option
-- finding: {schema}.{name} lacks on the target what it has on the source: {options}
-- why: fillfactor, the limits of autovacuum and the like were given to the table for its load. AWS
--   DMS creates tables without them: they bloat or are analyzed too late, some days after the
--   cutover.
-- remedy: Give the table on the target the same parameters after the load, which takes a short
--   lock. What was only set for an earlier load need not follow.
-- reference: PostgreSQL manual, CREATE TABLE (Storage Parameters)

-- autovacuum_enabled on the target is looked at after the load: it may be off for it.
SELECT 'table' AS object_type, s.source_schema AS schema, s.source_name AS name, NULL AS part,
       group_concat(o.name || ' = ' || o.value, ', ') AS options
  FROM selected_table s
  JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
  JOIN source_relation_option o ON o.table_oid = s.table_id
  LEFT JOIN target_relation_option x ON x.table_oid = t.oid AND x.name = o.name
 WHERE x.value IS NOT o.value
   AND o.name NOT IN ('autovacuum_enabled', 'toast.autovacuum_enabled', 'oids')
 GROUP BY s.table_id
