-- id: ver-jit-or-tableam
-- title: Table of an access method other than heap
-- side: source
-- versions: 12-
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM selected_table s JOIN source_table t ON t.oid = s.table_id
-- finding: {schema}.{name} is stored with the access method {access_method}
-- why: Logical decoding reads the WAL of heap tables: changes of a table that is stored otherwise
--   (columnar, zedstore, orioledb) may never be seen, without an error. The dump of the schema names
--   the access method, and fails where the target does not have it.
-- remedy: Move it while nobody writes to it, or make it a heap table first. On the target, install the
--   extension that brings the access method, or make the table there by hand.
-- remedy-sql: ALTER TABLE {schema}.{name} SET ACCESS METHOD heap
-- actor: migration
-- reference: PostgreSQL manual, Table Access Method Interface Definition; Logical Decoding; ALTER TABLE
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part, t.access_method
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
 WHERE t.access_method <> 'heap'
