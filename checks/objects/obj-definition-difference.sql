-- id: obj-definition-difference
-- title: A function has another body on the target
-- side: both
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM source_function WHERE extension IS NULL
-- finding: function {schema}.{name}({part}) has not the same text on both sides
-- why: It was changed on one side after the schema was restored, or an old schema was left on the
--   target. A restore does not replace what is there, so that the application runs with the other
--   text after the cutover.
-- remedy: Compare both texts with \sf in psql, and create the right one on the target with CREATE OR
--   REPLACE. Until the cutover let changes of the schema wait, or make them on both sides.
-- reference: PostgreSQL manual, CREATE FUNCTION
SELECT 'function' AS object_type, s.schema, s.name, s.arguments AS part
  FROM source_function s
  JOIN target_function t ON t.schema = s.schema AND t.name = s.name AND t.arguments = s.arguments
 WHERE s.extension IS NULL AND t.extension IS NULL
   AND s.name NOT GLOB 'awsdms_*'
   AND (t.source_hash <> s.source_hash OR t.language <> s.language)
