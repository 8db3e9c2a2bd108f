-- id: obj-foreign-table
-- title: Foreign server whose rows live elsewhere
-- aliases: Google UNSUPPORTED_DATABASE_FDW_CONFIG
-- side: source
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM source_foreign_server
-- finding: foreign server {name} ({wrapper}) has {foreign_tables} foreign tables and {user_mappings}
--   user mappings
-- why: The rows of its tables are not in this database and are not moved. A dump has the server and
--   the tables, and of a user mapping only a superuser's has the password; the target may not reach
--   the other server by that address, or is not let in there.
-- remedy: See that the target can reach the other server, change the server's options to what is
--   right from there, and create the user mappings with their passwords anew. Where the foreign
--   tables were only needed for a move of data, leave them behind.
-- actor: target DBA, network
-- reference: PostgreSQL manual, CREATE SERVER, CREATE USER MAPPING, postgres_fdw
SELECT 'foreign server' AS object_type, NULL AS schema, name, NULL AS part, wrapper,
       foreign_tables, user_mappings
  FROM source_foreign_server
 WHERE extension IS NULL
