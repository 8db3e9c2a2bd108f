-- id: typ-with-oids
-- title: Table WITH OIDS, which the target cannot have
-- aliases: Azure 603404
-- side: both
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM selected_table
-- finding: {schema}.{name} is WITH OIDS; version {target_major} of the target has no such tables
-- why: The hidden column oid stays behind: the rows arrive without it. Whatever has kept one of
--   these numbers, in a column, in a file or in the application, points nowhere afterwards, and
--   SELECT oid fails. Azure refuses such a database, and so does pg_upgrade.
-- remedy: If nobody uses the numbers, remove them (this rewrites the table). If somebody does, add
--   a column of one's own first, fill it from oid, and let the application use that.
-- remedy-side: source
-- remedy-sql: ALTER TABLE {schema}.{name} SET WITHOUT OIDS
-- actor: source DBA, application
-- reference: PostgreSQL manual, Release Notes of 12 (Migration to Version 12); Azure Database for
--   PostgreSQL, migration service error codes
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part,
       a.target_version_num / 10000 AS target_major
  FROM source_table_with_oids w
  JOIN source_table t ON t.oid = w.table_oid
  JOIN selected_table s ON s.table_id = t.oid
  JOIN assessment a ON a.target_version_num >= 120000
  JOIN target_server v
 WHERE true
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
