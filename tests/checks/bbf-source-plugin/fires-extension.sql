-- Emulates Babelfish by its marks, and the extension, which is not there to be installed.
-- expect: extension|public|pglogical|-|warning/none/none
-- case: UPDATE fact_extension SET name = 'pglogical' WHERE name = 'btree_gist'
CREATE EXTENSION btree_gist;
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
