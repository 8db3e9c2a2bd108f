-- id: obj-function-language
-- title: The target lacks the language of functions
-- aliases: Azure 603413
-- side: both
-- severity: dms=warning@cutover logical=warning@cutover copy=blocker
-- examines: SELECT count(*) FROM source_object WHERE type = 'language'
-- finding: language {name} ({detail}) of {functions} functions is not on the target
-- why: A function in a language that is not there cannot be created, and triggers and indexes that
--   use it fail after it. Managed platforms have no untrusted language: its functions could do
--   there whatever the server may.
-- remedy: Create the language on the target, by its extension; where the platform does not have it,
--   write the functions in another language or in the application.
-- reference: PostgreSQL manual, CREATE LANGUAGE; Azure Database for PostgreSQL migration service,
--   error codes

-- One that belongs to an extension is ext-missing-on-target's and ext-unavailable-on-target's.
SELECT 'language' AS object_type, NULL AS schema, l.name, NULL AS part, l.detail,
       (SELECT count(*) FROM source_function f WHERE f.language = l.name) AS functions
  FROM source_object l
 WHERE l.type = 'language' AND l.extension IS NULL
   AND l.name IN (SELECT language FROM source_function)
   AND l.name NOT IN (SELECT name FROM target_object WHERE type = 'language')
