-- id: obj-user-operator-postfix
-- title: A postfix operator, which PostgreSQL 14 removed
-- side: both
-- severity: dms=warning@cutover logical=warning@cutover copy=blocker
-- applies-when: SELECT CASE WHEN source_version_num >= 140000 THEN 'the source is 14 or newer'
--   WHEN target_version_num < 140000 THEN 'the target is older than 14' END FROM assessment
-- examines: SELECT count(*) FROM source_object WHERE extension IS NULL
-- finding: operator {schema}.{name} stands behind its operand, which PostgreSQL {target_version} does not have
-- why: CREATE OPERATOR without a right operand is refused from 14 on, and so is every expression,
--   view and index that uses such an operator.
-- remedy: Replace it by a function or a prefix operator, in views and in the application, and drop it on
--   the source.
-- actor: application
-- reference: PostgreSQL manual, CREATE OPERATOR, release notes of 14; pg_upgrade
SELECT 'operator' AS object_type, schema, name, NULL AS part, detail,
       version_text(a.target_version_num) AS target_version
  FROM source_object
  JOIN assessment a
 WHERE type = 'operator' AND detail = 'postfix' AND extension IS NULL
