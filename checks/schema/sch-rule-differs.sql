-- id: sch-rule-differs
-- title: Rule that is not as on the source after the load
-- side: both
-- severity: dms=blocker@verify logical=blocker@verify copy=blocker@verify
-- examines: SELECT count(*) FROM relation_pair p JOIN source_rule r ON r.table_oid = p.source_oid
-- finding: rule {part} of {schema}.{name} {difference}
-- why: A rule rewrites what the application sends. Without it, with another one or in another state, rows
--   go elsewhere or nowhere, and nothing fails.
-- remedy: Create the rule on the target as the source has it (pg_dump --schema-only writes the
--   statement), or give it its state with ALTER TABLE ... ENABLE RULE.
-- reference: PostgreSQL manual, CREATE RULE; ALTER TABLE (ENABLE RULE)

-- The definition names tables: where the task renames this one or its columns, only the state is
-- compared. Between servers below and from 16 on names of tables before columns are left out.
WITH told AS MATERIALIZED (
    SELECT (source_version_num >= 160000) <> (target_version_num >= 160000) AS is_across FROM assessment
),
pair AS MATERIALIZED (SELECT * FROM relation_pair),
source_side AS MATERIALIZED (
    SELECT p.source_oid AS id, r.name, r.enabled, p.is_renamed OR p.renames_columns AS is_renamed,
           iif(a.is_across, unqualified_expression(d.definition), normal_expression(d.definition)) AS form
      FROM told a
     CROSS JOIN pair p
     CROSS JOIN source_rule r ON r.table_oid = p.source_oid
      LEFT JOIN source_rule_definition d ON d.table_oid = r.table_oid AND d.name = r.name
),
target_side AS MATERIALIZED (
    SELECT p.source_oid AS id, r.name, r.enabled,
           iif(a.is_across, unqualified_expression(d.definition), normal_expression(d.definition)) AS form
      FROM told a
     CROSS JOIN pair p
     CROSS JOIN target_rule r ON r.table_oid = p.target_oid
      LEFT JOIN target_rule_definition d ON d.table_oid = r.table_oid AND d.name = r.name
),
difference (id, name, words) AS (
    SELECT s.id, s.name, 'is not on the target'
      FROM source_side s
      LEFT JOIN target_side t ON t.id = s.id AND t.name = s.name
     WHERE t.id IS NULL
    UNION ALL
    SELECT t.id, t.name, 'is only on the target'
      FROM target_side t
      LEFT JOIN source_side s ON s.id = t.id AND s.name = t.name
     WHERE s.id IS NULL
    UNION ALL
    SELECT s.id, s.name, iif(s.enabled <> t.enabled, 'is enabled in another way on the target',
                             'is defined otherwise on the target')
      FROM source_side s
     CROSS JOIN target_side t ON t.id = s.id AND t.name = s.name
     WHERE s.enabled <> t.enabled OR (s.form <> t.form AND NOT s.is_renamed)
)
SELECT 'rule' AS object_type, p.schema, p.name, d.name AS part, d.words AS difference
  FROM difference d
 CROSS JOIN pair p ON p.source_oid = d.id
