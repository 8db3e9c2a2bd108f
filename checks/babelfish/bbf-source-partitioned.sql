-- id: bbf-source-partitioned
-- title: Partitioned table of a Babelfish source, whose changes are to follow
-- side: source
-- actor: migration
-- severity: dms=blocker@cdc
-- applies-when: SELECT CASE WHEN NOT is_tsql THEN 'the source is not Babelfish' END
--   FROM source_babelfish
-- examines: SELECT count(*) FROM selected_table
-- finding: table {schema}.{name} of the Babelfish source is partitioned
-- why: AWS lists partitioned tables as not supported for ongoing changes where Babelfish is the source:
--   the full load brings the rows, and what changes afterwards does not follow.
-- remedy: Move such tables in a full load while nobody writes to them, or by another tool.
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (Babelfish for Aurora
--   PostgreSQL)
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part
  FROM selected_table s
 CROSS JOIN source_table t ON t.oid = s.table_id
 WHERE t.kind = 'p'
   AND NOT t.is_partition
