-- id: obj-polymorphic-incompatible
-- title: An aggregate or operator of an array function whose arguments changed in 14
-- side: both
-- severity: dms=warning@cutover logical=warning@cutover copy=blocker
-- applies-when: SELECT CASE WHEN source_version_num >= 140000 THEN 'the source is 14 or newer'
--   WHEN target_version_num < 140000 THEN 'the target is older than 14' END FROM assessment
-- examines: SELECT count(*) FROM source_object WHERE extension IS NULL
-- finding: {object_type} {schema}.{name} is made of an array function, whose arguments are others in PostgreSQL
--   {target_version}
-- why: array_append(), array_cat(), array_position() and the like take anycompatible instead of
--   anyelement since 14. A definition by the old types finds no such function and is refused.
-- remedy: Drop it on the source before the move, if it can be, and create it on the target with
--   anycompatible and anycompatiblearray.
-- reference: PostgreSQL manual, release notes of 14; pg_upgrade
SELECT type AS object_type, schema, name, NULL AS part, detail,
       version_text(a.target_version_num) AS target_version
  FROM source_object
  JOIN assessment a
 WHERE type IN ('operator', 'aggregate') AND detail = 'anyarray' AND extension IS NULL
