-- id: sch-policy-differs
-- title: Row security that is not as on the source after the load
-- side: both
-- severity: dms=blocker@verify logical=blocker@verify copy=blocker@verify
-- examines: SELECT count(*) FROM relation_pair WHERE source_kind IN ('r', 'p')
-- finding: {what} of {schema}.{name} {difference}
-- why: Who was to see the rows of one tenant sees those of all, and may change them; or none, where
--   a policy that grants is missing. No query fails, so nobody notices.
-- remedy: Bring the policies to the target as the source has them (pg_dump --schema-only writes the
--   statements), then ENABLE (and FORCE) ROW LEVEL SECURITY. Try it as a role of the application.
-- reference: PostgreSQL manual, Row Security Policies; CREATE POLICY

-- Roles that the target lacks show here too: a policy cannot name them there.
WITH pair AS MATERIALIZED (
    SELECT *, is_renamed OR renames_columns AS is_changed FROM relation_pair WHERE source_kind IN ('r', 'p')
),
source_side AS MATERIALIZED (
    SELECT p.source_oid AS id, p.is_changed, y.name, y.is_permissive, y.command, y.roles,
           normal_expression(y.using_expression) AS seen, normal_expression(y.check_expression) AS checked
      FROM pair p
     CROSS JOIN source_policy_definition y ON y.table_oid = p.source_oid
),
target_side AS MATERIALIZED (
    SELECT p.source_oid AS id, y.name, y.is_permissive, y.command, y.roles,
           normal_expression(y.using_expression) AS seen, normal_expression(y.check_expression) AS checked
      FROM pair p
     CROSS JOIN target_policy_definition y ON y.table_oid = p.target_oid
),
difference (id, part, what, words) AS (
    SELECT p.source_oid, NULL, 'row security',
           CASE WHEN s.row_security <> t.row_security
                THEN iif(s.row_security, 'is not enabled on the target', 'is enabled on the target alone')
                ELSE iif(s.force_row_security, 'is not forced on the target', 'is forced on the target alone') END
      FROM pair p
     CROSS JOIN source_table s ON s.oid = p.source_oid
     CROSS JOIN target_table t ON t.oid = p.target_oid
     WHERE s.row_security <> t.row_security OR s.force_row_security <> t.force_row_security
    UNION ALL
    SELECT s.id, s.name, 'policy ' || s.name, 'is not on the target'
      FROM source_side s
      LEFT JOIN target_side t ON t.id = s.id AND t.name = s.name
     WHERE t.id IS NULL
    UNION ALL
    SELECT t.id, t.name, 'policy ' || t.name, 'is only on the target'
      FROM target_side t
      LEFT JOIN source_side s ON s.id = t.id AND s.name = t.name
     WHERE s.id IS NULL
    UNION ALL
    SELECT s.id, s.name, 'policy ' || s.name,
           CASE WHEN s.command <> t.command OR s.is_permissive <> t.is_permissive
                THEN 'is ' || iif(t.is_permissive, 'permissive', 'restrictive') || ' for ' || t.command
                     || ' on the target, and ' || iif(s.is_permissive, 'permissive', 'restrictive')
                     || ' for ' || s.command || ' on the source'
                WHEN s.roles IS NOT t.roles
                THEN 'is for ' || t.roles || ' on the target, and for ' || s.roles || ' on the source'
                ELSE 'has another expression on the target' END
      FROM source_side s
     CROSS JOIN target_side t ON t.id = s.id AND t.name = s.name
     WHERE s.command <> t.command OR s.is_permissive <> t.is_permissive OR s.roles IS NOT t.roles
        OR ((s.seen IS NOT t.seen OR s.checked IS NOT t.checked) AND NOT s.is_changed)
)
SELECT iif(d.part IS NULL, 'table', 'policy') AS object_type, p.schema, p.name, d.part, d.what,
       d.words AS difference
  FROM difference d
 CROSS JOIN pair p ON p.source_oid = d.id
