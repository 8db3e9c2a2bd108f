-- id: bbf-unsupported-types
-- title: Type of T-SQL that AWS DMS does not carry to or from Babelfish
-- side: both
-- actor: migration
-- severity: dms=blocker copy=warning
-- applies-when: SELECT CASE WHEN NOT s.is_tsql AND NOT t.is_tsql
--   THEN 'neither source nor target is Babelfish' END
--   FROM source_babelfish s CROSS JOIN target_babelfish t
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type} on the {place}
-- why: AWS lists sql_variant, hierarchyid, geometry, geography and rowversion as types that are not
--   supported with Babelfish: nobody can tell whether the column arrives, arrives empty, or takes its
--   table out of the task. A copy carries the text of a type that both sides have; a rowversion counts
--   changes of its own server, and the source's number means nothing on another one.
-- remedy: Leave the column out of the task by a transformation rule with the rule-action
--   remove-column, or change it on the target to a type that holds the same as text.
-- reference: AWS DMS user guide, Using Babelfish as a target for AWS Database Migration Service

-- The type timestamp of T-SQL is another name of rowversion.
WITH unsupported (type) AS (
    VALUES ('sql_variant'), ('hierarchyid'), ('geometry'), ('geography'), ('rowversion'),
           ('timestamp')
),
found AS (
    SELECT c.table_id, c.source_name, k.type, 'source' AS place
      FROM source_column k
     CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
     WHERE k.type_schema = 'sys'
       AND k.type_name IN (SELECT type FROM unsupported)
       AND c.action = 'copy'
    UNION ALL
    SELECT c.table_id, c.source_name, g.type, 'target'
      FROM target_column g
     CROSS JOIN target_table o ON o.oid = g.table_oid
     CROSS JOIN selected_table s ON s.target_schema = o.schema AND s.target_name = o.name
     CROSS JOIN selected_column c ON c.table_id = s.table_id AND c.target_name = g.name
     WHERE g.type_schema = 'sys'
       AND g.type_name IN (SELECT type FROM unsupported)
       AND c.action = 'copy'
)
SELECT 'column' AS object_type, t.schema, t.name, f.source_name AS part, min(f.type) AS type,
       group_concat(f.place, ' and the ') AS place
  FROM found f
 CROSS JOIN source_table t ON t.oid = f.table_id
 WHERE NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
 GROUP BY t.oid, f.source_name
