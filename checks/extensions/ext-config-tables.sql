-- id: ext-config-tables
-- title: Rows of users in a table of an extension
-- side: source
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM source_extension_table
-- finding: {schema}.{name} of extension {extension} has rows that a user made
-- why: Such tables hold settings of the extension: jobs, partitions to be made, reference systems.
--   pg_dump of a whole database takes these rows along, one of a schema does not; AWS DMS and
--   native replication leave them, or, told to copy the table, collide with the rows that CREATE
--   EXTENSION has put there.
-- remedy: Make the same settings on the target, by the extension's own functions where it has any,
--   and compare the table on both sides before the cutover.
-- actor: target DBA
-- reference: PostgreSQL manual, Extension Configuration Tables
SELECT 'table' AS object_type, schema, name, NULL AS part, extension,
       CASE WHEN has_user_rows IS NULL
            THEN 'the role may not read ' || name || ' of extension ' || extension
                 || ', or a session has locked it' END AS cannot_tell
  FROM source_extension_table
 WHERE has_user_rows IS NOT 0
