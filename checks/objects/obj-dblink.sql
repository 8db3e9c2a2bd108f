-- id: obj-dblink
-- title: A function opens connections to other databases
-- side: source
-- severity: dms=warning@cutover logical=warning@cutover copy=warning@cutover
-- examines: SELECT count(*) FROM source_function WHERE extension IS NULL
-- finding: function {schema}.{name}({part}) connects by dblink
-- why: Address, database, user and password are in the function's text or a table. From the target
--   the same address may be out of reach, or be the old source, which then gets writes after the
--   cutover and nobody notices.
-- remedy: Read the function, see what it connects to, and change that at the cutover, best to a
--   foreign server's name. A connection of a database to itself has to follow, too.
-- actor: application, network
-- reference: PostgreSQL manual, dblink_connect
SELECT 'function' AS object_type, schema, name, arguments AS part
  FROM source_function
 WHERE uses_dblink AND extension IS NULL
