-- id: obj-superuser-only
-- title: An object that only a superuser can create
-- side: both
-- severity: dms=warning@cutover logical=warning@cutover copy=blocker
-- applies-when: SELECT CASE WHEN is_superuser THEN 'the role is a superuser on the target' END
--   FROM target_server
-- examines: SELECT count(*) FROM source_object WHERE extension IS NULL
-- finding: {object_type} {what} takes a superuser to create, and role {role} is none on the target
-- why: CREATE OPERATOR CLASS, CREATE ACCESS METHOD, casts without a function, text search parsers
--   and templates and LEAKPROOF are for superusers alone. A restore stops there, or
--   goes on without the object and all that needs it. A managed platform has no superuser.
-- remedy: Let a superuser create it on the target before the move. On a managed platform replace
--   it: by an extension that is offered there, a domain, a function that is called by name.
-- reference: PostgreSQL manual, CREATE OPERATOR CLASS, CREATE CAST, CREATE TEXT SEARCH
--   PARSER, CREATE FUNCTION (LEAKPROOF)

-- Base types are typ-user-base-type's, functions in C obj-c-function's.
WITH found AS (
    SELECT type AS object_type, schema, name
      FROM source_object
     WHERE extension IS NULL
       AND (type IN ('access method', 'operator class', 'foreign-data wrapper', 'text search parser',
                     'text search template')
            OR (type = 'cast' AND detail = 'without function'))
    UNION ALL
    SELECT 'leakproof function', schema, name || '(' || arguments || ')'
      FROM source_function
     WHERE is_leakproof AND extension IS NULL AND language NOT IN ('c', 'internal')
)
SELECT f.object_type, f.schema, f.name, NULL AS part,
       coalesce(f.schema || '.', '') || f.name AS what, v.role
  FROM found f
  JOIN target_server v
