-- fact: babelfish
-- columns: is_tsql boolean, migration_mode text, database_name text

-- One row. is_tsql: this is the database that holds what T-SQL clients of a server with Babelfish see,
-- its extension babelfishpg_tsql in schema sys; the server's other databases have the settings alone.
-- database_name is that of Babelfish's database.
SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'sys')
           AND (s.mode IS NOT NULL
                OR EXISTS (SELECT FROM pg_extension WHERE extname = 'babelfishpg_tsql')) AS is_tsql,
       s.mode AS migration_mode, s.database_name
  FROM (SELECT nullif(current_setting('babelfishpg_tsql.migration_mode', true), '') AS mode,
               nullif(current_setting('babelfishpg_tsql.database_name', true), '')
                   AS database_name) s
