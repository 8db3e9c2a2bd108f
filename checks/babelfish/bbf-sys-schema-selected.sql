-- id: bbf-sys-schema-selected
-- title: Tables go to or come from a schema of Babelfish itself
-- side: both
-- actor: migration
-- severity: dms=blocker logical=blocker copy=blocker
-- applies-when: SELECT CASE WHEN NOT s.is_tsql AND NOT t.is_tsql
--   THEN 'neither source nor target is Babelfish' END
--   FROM source_babelfish s CROSS JOIN target_babelfish t
-- examines: SELECT count(*) FROM selected_table
-- finding: {what}
-- why: These schemas hold the catalog of T-SQL and its system databases: logins, databases, names. Rows
--   that come from another server name what does not exist here, or fail to load; T-SQL clients may
--   then not connect any more.
-- remedy: Select the schemas of the application by name in place of %, or add a rule that excludes this
--   one. What should go to master through T-SQL belongs into a database of its own.
-- reference: AWS DMS user guide, Using Babelfish for Aurora PostgreSQL as a target; Amazon Aurora user
--   guide, Babelfish architecture
WITH own (name) AS (
    VALUES ('sys'), ('information_schema_tsql'), ('master_dbo'), ('master_guest'), ('tempdb_dbo'),
           ('tempdb_guest'), ('msdb_dbo'), ('msdb_guest')
),
found AS (
    SELECT s.source_schema AS name, 'come from' AS way
      FROM selected_table s
     CROSS JOIN source_babelfish b
     WHERE b.is_tsql
    UNION ALL
    SELECT s.target_schema, 'go to'
      FROM selected_table s
     CROSS JOIN target_babelfish b
     WHERE b.is_tsql
),
-- AWS DMS knows no members of extensions: a rule for all schemas takes Babelfish's along.
left_out AS MATERIALIZED (
    SELECT o.name
      FROM own o
      JOIN mapping_rule r ON dms_matches(r.schema_name, o.name)
     WHERE r.rule_type = 'selection' AND r.rule_action = 'exclude' AND r.table_name = '%'
),
chosen AS (
    SELECT r.path, group_concat(o.name, ', ') AS names
      FROM source_babelfish b
     CROSS JOIN own o
      JOIN mapping_rule r ON dms_matches(r.schema_name, o.name)
     WHERE b.is_tsql
       AND r.rule_type = 'selection' AND r.rule_action IN ('include', 'explicit')
       AND o.name NOT IN (SELECT name FROM left_out)
     GROUP BY r.path
)
SELECT 'schema' AS object_type, NULL AS schema, name, NULL AS part,
       count(*) || ' tables ' || min(way)
       || CASE WHEN min(way) <> max(way) THEN ' and ' || max(way) ELSE '' END
       || ' schema ' || name || ', which is Babelfish''s own' AS what,
       NULL AS severity_logical, NULL AS severity_copy
  FROM found
 WHERE name IN (SELECT name FROM own)
 GROUP BY name
UNION ALL
SELECT 'rule', NULL, path, NULL, 'rule ' || path || ' selects schemas of Babelfish''s own: ' || names,
       'none', 'none'
  FROM chosen
