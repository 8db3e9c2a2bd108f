-- id: bbf-binary-version
-- title: Binary column, for a Babelfish that is too old for AWS DMS
-- side: target
-- actor: target DBA
-- severity: dms=blocker
-- applies-when: SELECT CASE WHEN NOT is_tsql THEN 'the target is not Babelfish' END
--   FROM target_babelfish
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type}, and the Babelfish target is of PostgreSQL
--   {version}
-- why: AWS DMS brings BINARY, VARBINARY and IMAGE to Babelfish as bytea, and that takes Aurora
--   PostgreSQL 14.3 or later. Before that it does not support such a column there.
-- remedy: Upgrade the cluster, and declare such columns BYTEA, without a length, in the T-SQL that
--   creates the table. Else leave the column out of the task and bring it by a copy.
-- reference: AWS DMS user guide, Using Babelfish for Aurora PostgreSQL as a target

SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.type,
       v.version_num / 10000 || '.' || v.version_num % 10000 AS version
  FROM target_server v
 CROSS JOIN source_column k
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
 CROSS JOIN source_table t ON t.oid = k.table_oid
 WHERE v.version_num < 140003
   AND c.action = 'copy'
   AND (k.base_type = 'bytea' AND k.base_schema = 'pg_catalog'
        OR k.type_schema = 'sys' AND k.type_name IN ('binary', 'varbinary', 'image', 'bbf_binary',
                                                     'bbf_varbinary'))
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
