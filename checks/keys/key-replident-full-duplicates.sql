-- id: key-replident-full-duplicates
-- title: Rows that are wholly alike, in a table with REPLICA IDENTITY FULL
-- side: source
-- severity: dms=blocker@cdc logical=info@cdc
-- examines: SELECT count(*) FROM source_duplicate_row v JOIN source_table t ON t.oid = v.table_oid
--   JOIN selected_table s ON s.table_id = v.table_oid WHERE v.part = 'row' AND t.replica_identity =
--   'f'
-- finding: {rows} of {seen} of {schema}.{name} are the same as another in every column
-- why: With REPLICA IDENTITY FULL a change names its row by all its columns. Native logical
--   replication changes one of those that are alike, which comes to the same; AWS DMS sends UPDATE
--   and DELETE with all columns in WHERE, which hit all of them: rows are lost without a word.
-- remedy: Give the table a primary key, best before the load: an identity column does, if programs
--   do not mind. Or delete the duplicates, if they are none.
-- remedy-sql: ALTER TABLE {schema}.{name} ADD COLUMN row_id bigint GENERATED ALWAYS AS IDENTITY
--   PRIMARY KEY
-- reference: PostgreSQL manual, ALTER TABLE (REPLICA IDENTITY); AWS DMS user guide, Using a
--   PostgreSQL database as an AWS DMS source
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part, v.measure AS rows, v.seen
  FROM source_duplicate_row v
  JOIN selected_table s ON s.table_id = v.table_oid
  JOIN source_table t ON t.oid = v.table_oid
 WHERE v.part = 'row'
   AND v.measure > 0
   AND t.replica_identity = 'f'
