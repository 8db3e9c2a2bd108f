-- id: obj-user-cast
-- title: A cast of one's own, which the target's platform refuses
-- aliases: Azure 603409
-- side: both
-- severity: dms=warning@cutover logical=warning@cutover copy=blocker
-- applies-when: SELECT CASE WHEN target_platform <> 'azure'
--   THEN 'only Azure''s migration service refuses casts' END FROM assessment
-- examines: SELECT count(*) FROM source_object WHERE type = 'cast'
-- finding: cast {name} was made by a user
-- why: Azure's service refuses to begin while there is one, and its administrator may only create a
--   cast between types that he owns. What relies on it, a view or a comparison without an explicit
--   conversion, fails on the target.
-- remedy: Drop the cast and write the conversion out where it is relied on, or create the cast on the
--   target by hand where that is allowed.
-- reference: Azure Database for PostgreSQL migration service, error codes; PostgreSQL manual, CREATE
--   CAST
SELECT 'cast' AS object_type, NULL AS schema, name, NULL AS part
  FROM source_object
 WHERE type = 'cast' AND extension IS NULL
