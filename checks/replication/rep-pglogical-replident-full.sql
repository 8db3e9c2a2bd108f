-- id: rep-pglogical-replident-full
-- title: A table has replica identity FULL, which pglogical cannot use
-- aliases: Google UNSUPPORTED_TABLES_WITH_REPLICA_IDENTITY
-- side: source
-- severity: dms=blocker@cdc
-- examines: SELECT count(*) FROM selected_table s JOIN source_table t ON t.oid = s.table_id WHERE
--   t.kind = 'r'
-- applies-when: SELECT CASE WHEN plugin <> 'pglogical' THEN 'the task uses ' || plugin
--   WHEN plugin IS NULL AND NOT EXISTS (SELECT 1 FROM source_extension WHERE name = 'pglogical')
--   THEN 'no task asks for pglogical, and it is not in the database' END
--   FROM assessment
-- finding: table {schema}.{name} has replica identity FULL
-- why: pglogical finds a row by a primary key or a unique index only. It refuses a table with
--   replica identity FULL for updates and deletes, even where a primary key is there, so these
--   changes are not captured. AWS DMS takes pglogical where it finds it, unless the task says
--   otherwise.
-- remedy: Set the replica identity back to the primary key, or to a unique index on columns that
--   are NOT NULL; or let the task use test_decoding (PluginName), which works with FULL.
-- remedy-sql: ALTER TABLE {schema}.{name} REPLICA IDENTITY DEFAULT
-- reference: pglogical, README: primary key or replica identity required; AWS DMS user guide, Using
--   a PostgreSQL database as an AWS DMS source
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
 WHERE t.kind = 'r'
   AND t.replica_identity = 'f'
