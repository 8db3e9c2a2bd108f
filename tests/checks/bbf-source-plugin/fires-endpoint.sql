-- Emulates Babelfish by its marks. The endpoint's file says it; the extension, which is not there to be installed, adds nothing.
-- expect: source endpoint|-|PluginName|-|blocker/none/none
-- source-endpoint: pluginName=PGLOGICAL;captureDdls=Y
-- case: UPDATE fact_extension SET name = 'pglogical' WHERE name = 'btree_gist'
CREATE EXTENSION btree_gist;
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
