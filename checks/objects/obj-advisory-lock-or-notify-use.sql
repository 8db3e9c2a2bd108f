-- id: obj-advisory-lock-or-notify-use
-- title: A function uses notifications or advisory locks
-- side: source
-- severity: dms=info@cutover logical=info@cutover copy=info@cutover
-- examines: SELECT count(*) FROM source_function WHERE extension IS NULL
-- finding: function {schema}.{name}({part}) uses {what}
-- why: Both live in the memory of one server and are not moved. While parts of the application are
--   on the source and others already on the target, a lock does not keep them apart and a
--   notification does not reach those who listen; a pooler in transaction mode breaks both.
-- remedy: Move all that takes part in one step, and let what listens connect and read its tables
--   anew after the cutover.
-- actor: application
-- reference: PostgreSQL manual, NOTIFY, Advisory Locks
SELECT 'function' AS object_type, schema, name, arguments AS part,
       CASE WHEN notifies AND takes_advisory_locks THEN 'notifications and advisory locks'
            WHEN notifies THEN 'notifications' ELSE 'advisory locks' END AS what
  FROM source_function
 WHERE (notifies OR takes_advisory_locks) AND extension IS NULL
   AND language NOT IN ('c', 'internal')
