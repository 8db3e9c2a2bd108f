-- id: obj-c-function
-- title: A function of compiled code that belongs to no extension
-- side: both
-- severity: dms=warning@cutover logical=warning@cutover copy=blocker
-- examines: SELECT count(*) FROM source_function WHERE extension IS NULL
-- finding: function {schema}.{name}({part}) is in language {language}, and of no extension
-- why: Its code is in a library on the source's disk, that no copy takes along and that has to be
--   built for the target's version; only a superuser may create it, which no managed platform has.
--   Functions of the contrib modules of 9.0 and before look like this, too.
-- remedy: Install the library on the target, best as an extension. What is of a contrib module: drop
--   it and create the extension. On a managed platform replace it.
-- reference: PostgreSQL manual, C-Language Functions, CREATE FUNCTION; pg_upgrade (loadable
--   libraries)
SELECT 'function' AS object_type, f.schema, f.name, f.arguments AS part, f.language,
       CASE WHEN v.is_superuser THEN 'warning' END AS severity_copy
  FROM source_function f
  JOIN target_server v
 WHERE f.language IN ('c', 'internal') AND f.kind NOT IN ('a', 'w') AND f.extension IS NULL
