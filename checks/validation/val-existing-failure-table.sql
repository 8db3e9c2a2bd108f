-- id: val-existing-failure-table
-- title: Rows that AWS DMS could not match are listed on the target
-- side: target
-- actor: migration
-- severity: dms=info
-- examines: SELECT count(*) FROM target_table
-- finding: table {schema}.{name} of the target lists rows that a validation by AWS DMS did not find equal
-- why: The list is of the time when AWS DMS looked. Rows that arrived later are still in it, rows that
--   differ today are in it as well, and dropping the table throws the only account of them away.
-- remedy: Let pgcrossing validate --dms-failures look each of these rows up again, and keep its report.
--   Then drop the table before another task begins.
-- reference: AWS DMS user guide, AWS DMS data validation, troubleshooting
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part,
       CASE WHEN c.has_rows IS NULL
            THEN 'the role may not read ' || t.schema || '.' || t.name || ': ' || c.reason
            END AS cannot_tell
  FROM target_table t
  JOIN target_table_content c ON c.table_oid = t.oid
 WHERE lower(t.name) IN ('awsdms_validation_failures_v1', 'awsdms_validation_failures_v2')
   AND t.kind = 'r'
   AND (c.has_rows OR c.has_rows IS NULL)
