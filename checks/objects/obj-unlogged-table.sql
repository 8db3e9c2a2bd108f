-- id: obj-unlogged-table
-- title: Unlogged table
-- side: source
-- severity: dms=warning@cdc logical=warning copy=warning
-- examines: SELECT count(*) FROM selected_table
-- finding: table {schema}.{name} is unlogged{consequence}
-- why: What changes in such a table is not in the server's log. AWS DMS loads its rows once and never
--   sees a change; a publication cannot hold it at all; a standby has none of its rows. A copy from
--   the primary moves the rows of its snapshot, and the table is unlogged on the target, too: a
--   crash there empties it.
-- remedy: If the rows matter, make it logged on the source before the move, which rewrites the table
--   under an exclusive lock. If they can be made anew, exclude it. Else copy it last, when nobody
--   writes any more.
-- remedy-sql: ALTER TABLE {schema}.{name} SET LOGGED
-- actor: source DBA, application
-- reference: PostgreSQL manual, CREATE TABLE (UNLOGGED), Logical Replication (Restrictions)
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part,
       CASE WHEN v.in_recovery THEN ', and the source is a standby, which has none of its rows'
            ELSE ': the server''s log has none of its rows and changes' END AS consequence,
       CASE WHEN NOT v.in_recovery THEN 'info' END AS severity_copy
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
  JOIN source_server v
 WHERE t.persistence = 'u'
   AND t.kind = 'r'
