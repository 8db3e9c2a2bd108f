-- id: bbf-source-validation
-- title: Task that is to validate a Babelfish source
-- side: source
-- actor: migration
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT is_tsql THEN 'the source is not Babelfish' END
--   FROM source_babelfish
-- examines: SELECT count(*) FROM source_babelfish
-- finding: EnableValidation is on, and the source is Babelfish
-- why: AWS lists data validation as not supported where Babelfish is the source. What it reports, if
--   anything, is no proof that the rows are equal.
-- remedy: Switch EnableValidation off, and compare the rows by another tool, such as pgcrossing
--   validate.
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (Babelfish for Aurora
--   PostgreSQL)
SELECT 'task setting' AS object_type, NULL AS schema, 'EnableValidation' AS name, NULL AS part
  FROM setting_enable_validation
 WHERE lower(value) = 'true'
