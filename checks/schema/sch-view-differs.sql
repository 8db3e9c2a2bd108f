-- id: sch-view-differs
-- title: View that is not as on the source after the load
-- side: both
-- severity: dms=blocker@verify logical=blocker@verify copy=blocker@verify
-- examines: SELECT count(*) FROM relation_pair WHERE source_kind IN ('v', 'm')
-- finding: {kind} {schema}.{name} {difference}
-- why: The application reads other rows or columns than on the source; without security_barrier or
--   check_option a view shows or takes what it hid or refused. A materialized view without contents
--   refuses to be read.
-- remedy: Create the view on the target as the source has it (pg_dump --schema-only writes the
--   statement); REFRESH MATERIALIZED VIEW where it was never filled.
-- reference: PostgreSQL manual, CREATE VIEW; REFRESH MATERIALIZED VIEW

-- Definitions are compared in a form that does not depend on the version that shows them. Servers from
-- 16 on name tables before columns more seldom: between one of them and an older one these names are left out, so
-- that a column of another table with the same name goes unnoticed.
WITH told AS MATERIALIZED (
    SELECT (source_version_num >= 160000) <> (target_version_num >= 160000) AS is_across FROM assessment
),
pair AS MATERIALIZED (
    SELECT * FROM relation_pair WHERE source_kind IN ('v', 'm') AND target_kind = source_kind
),
compared AS (
    SELECT p.*, s.options, t.options AS target_options, o.is_populated, g.is_populated AS target_is_populated,
           iif(a.is_across, unqualified_expression(s.definition), normal_expression(s.definition)) AS form,
           iif(a.is_across, unqualified_expression(t.definition), normal_expression(t.definition)) AS target_form
      FROM told a
     CROSS JOIN pair p
     CROSS JOIN source_view_definition s ON s.table_oid = p.source_oid
     CROSS JOIN target_view_definition t ON t.table_oid = p.target_oid
     CROSS JOIN source_table o ON o.oid = p.source_oid
     CROSS JOIN target_table g ON g.oid = p.target_oid
)
SELECT CASE source_kind WHEN 'm' THEN 'materialized view' ELSE 'view' END AS object_type, schema, name,
       NULL AS part, CASE source_kind WHEN 'm' THEN 'materialized view' ELSE 'view' END AS kind,
       CASE WHEN form <> target_form THEN 'is defined otherwise on the target'
            WHEN source_kind = 'v' AND options IS NOT target_options
            THEN 'has the options ' || coalesce(target_options, 'of none') || ' on the target, and '
                 || coalesce(options, 'of none') || ' on the source'
            ELSE 'has no contents on the target' END AS difference,
       CASE WHEN (form IS NULL OR target_form IS NULL) AND coalesce(options, '') = coalesce(target_options, '')
            THEN 'there are too many views to ask for their definitions: the server would lock what they'
                 || ' read; raise max_locks_per_transaction' END AS cannot_tell
  FROM compared
 WHERE form <> target_form OR form IS NULL OR target_form IS NULL
    OR (source_kind = 'v' AND options IS NOT target_options)
    OR (source_kind = 'm' AND is_populated AND NOT target_is_populated)
