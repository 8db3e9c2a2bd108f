-- id: obj-tablespace
-- title: Tablespace that the target does not have
-- side: both
-- severity: dms=info logical=info copy=blocker@full-load
-- examines: SELECT count(*) FROM source_relation_tablespace
-- finding: tablespace {name} holds {tables} selected tables and {indexes} of their indexes, as {example}
-- why: A tablespace is a folder on the server's disk that no dump creates, and that managed
--   platforms do not let one choose. A restore complains at each of its tables and puts them into
--   the default one; the copy of this tool does not begin. AWS DMS does not know tablespaces.
-- remedy: Create the tablespace on the target, or restore with --no-tablespaces, which pg_restore
--   and this tool have. See that the target's one disk is large and fast enough for what was on
--   several.
-- reference: PostgreSQL manual, Tablespaces, pg_restore (--no-tablespaces)
SELECT 'tablespace' AS object_type, NULL AS schema, r.tablespace AS name, NULL AS part,
       count(CASE WHEN r.kind = 'r' OR r.kind = 'p' THEN 1 END) AS tables,
       count(CASE WHEN r.kind = 'i' OR r.kind = 'I' THEN 1 END) AS indexes,
       min(r.schema || '.' || r.name) AS example
  FROM source_relation_tablespace r
  JOIN selected_table s ON s.table_id = r.table_oid
  LEFT JOIN target_tablespace t ON t.name = r.tablespace
 WHERE t.name IS NULL
 GROUP BY r.tablespace
