-- id: con-database-not-connectable
-- title: A database takes no connections
-- side: source
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM source_database
-- finding: database {name} {problem}
-- why: Nothing in it can be read, so it is not moved and nobody is told; the next worker that
--   connects to it is refused. One that an interrupted DROP DATABASE has left is damaged and can
--   only be dropped.
-- remedy: For an invalid database run DROP DATABASE. Otherwise allow connections if it has to be
--   moved, or drop it if nobody misses it.
-- remedy-sql: {statement:sql} {name}{rest:sql}
-- reference: PostgreSQL manual, CREATE DATABASE, ALTER DATABASE, pg_database
SELECT 'database' AS object_type, NULL AS schema, name, NULL AS part,
       CASE connection_limit WHEN -2 THEN 'is invalid: an interrupted DROP DATABASE has left it'
            ELSE 'allows no connections' END AS problem,
       CASE connection_limit WHEN -2 THEN 'DROP DATABASE' ELSE 'ALTER DATABASE' END AS statement,
       CASE connection_limit WHEN -2 THEN '' ELSE ' ALLOW_CONNECTIONS true' END AS rest,
       CASE WHEN NOT is_current THEN 'info' END AS severity_dms,
       CASE WHEN NOT is_current THEN 'info' END AS severity_logical,
       CASE WHEN NOT is_current THEN 'info' END AS severity_copy
  FROM source_database
 WHERE (NOT allows_connections AND name <> 'template0') OR connection_limit = -2
