-- Emulates Babelfish by its marks. The extension does not matter to a task that has chosen.
-- options: --plugin test_decoding
-- case: UPDATE fact_extension SET name = 'pglogical' WHERE name = 'btree_gist'
CREATE EXTENSION btree_gist;
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
