-- id: bbf-identity-column
-- title: Identity column of a Babelfish that is too old for ongoing changes by AWS DMS
-- side: target
-- actor: target DBA
-- severity: dms=blocker@cdc
-- applies-when: SELECT CASE WHEN NOT is_tsql THEN 'the target is not Babelfish' END
--   FROM target_babelfish
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is an identity column of {target_schema}.{target_name}, and
--   the Babelfish target is of PostgreSQL {version}
-- why: AWS supports ongoing changes into IDENTITY columns of Babelfish from Aurora PostgreSQL 14.8 and
--   15.3 on. Before that it asks for SERIAL in their place: the numbers of the source are to go into
--   the column, and IDENTITY gives its own.
-- remedy: Upgrade the cluster, or create the column as SERIAL in place of IDENTITY. Either way set its
--   sequence beyond the highest number before the cutover.
-- reference: AWS DMS user guide, Using Babelfish for Aurora PostgreSQL as a target
SELECT 'column' AS object_type, s.source_schema AS schema, s.source_name AS name,
       c.source_name AS part, s.target_schema, s.target_name,
       v.version_num / 10000 || '.' || v.version_num % 10000 AS version
  FROM target_server v
 CROSS JOIN target_column g
 CROSS JOIN target_table t ON t.oid = g.table_oid
 CROSS JOIN selected_table s ON s.target_schema = t.schema AND s.target_name = t.name
 CROSS JOIN selected_column c ON c.table_id = s.table_id AND c.target_name = g.name
 WHERE (v.version_num < 140008 OR v.version_num BETWEEN 150000 AND 150002)
   AND g.identity IN ('a', 'd')
   AND c.action = 'copy'
