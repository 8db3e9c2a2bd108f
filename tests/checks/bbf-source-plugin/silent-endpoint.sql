-- Emulates Babelfish by its marks.
-- source-endpoint: pluginName=test-decoding
-- case: UPDATE fact_extension SET name = 'pglogical' WHERE name = 'btree_gist'
CREATE EXTENSION btree_gist;
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
