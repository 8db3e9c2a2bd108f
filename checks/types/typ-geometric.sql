-- id: typ-geometric
-- title: Geometric type that AWS DMS does not promise to migrate
-- aliases: unsupported-data-types-in-source
-- side: source
-- severity: dms=blocker
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type}, which AWS DMS lists as not migrated
-- why: AWS's table of PostgreSQL types says that these do not migrate, while the type map of the
--   same page gives them the form STRING(255) or CLOB. Nobody can tell from that whether the column
--   arrives, arrives empty, or takes its table out of the task. A copy and native logical
--   replication carry it.
-- remedy: Leave the column out of the task and bring it with a copy or with native logical
--   replication, or move the whole table that way. If one must use AWS DMS, try a table with the
--   very version that will run, compare its rows, and waive this if they are equal.
-- actor: migration
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (source data
--   types)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.type
  FROM source_column k
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
  JOIN source_table t ON t.oid = k.table_oid
 WHERE c.action = 'copy'
   AND k.base_type IN ('line', 'lseg', 'box', 'path', 'circle')
   AND k.base_schema = 'pg_catalog'
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
