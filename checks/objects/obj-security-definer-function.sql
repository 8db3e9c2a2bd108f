-- id: obj-security-definer-function
-- title: SECURITY DEFINER function that does not set search_path
-- aliases: Supabase function_search_path_mutable, Google UNSUPPORTED_DEFINER
-- side: source
-- severity: dms=info logical=info copy=info
-- examines: SELECT count(*) FROM source_function WHERE is_security_definer
-- finding: function {schema}.{name}({part}) runs with the rights of {owner} and the search_path of
--   its caller
-- why: Who may create objects in a schema that comes first in the path can make the function run
--   them as its owner. In a restore, where the path is empty, and under another default path on the
--   target, it does not find what it names without a schema. Its owner has to be on the target,
--   too: another one has other rights.
-- remedy: Set the function's own search_path, and see that its owner is on the target.
-- reference: PostgreSQL manual, CREATE FUNCTION (Writing SECURITY DEFINER Functions Safely)
SELECT 'function' AS object_type, schema, name, arguments AS part, owner
  FROM source_function
 WHERE is_security_definer AND NOT sets_search_path AND extension IS NULL
   AND language NOT IN ('c', 'internal') AND name NOT GLOB 'awsdms_*'
