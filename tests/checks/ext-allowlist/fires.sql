-- Emulates Azure, where the server has what its list does not allow; hstore is there already.
-- options: --target-platform azure
-- expect: extension|-|citext|-|blocker/blocker/blocker
-- case: INSERT INTO fact_restricted_setting (collection, name, setting) SELECT id, 'azure.extensions', 'LTREE, PG_TRGM' FROM collection WHERE side = 'target'
-- case: DELETE FROM fact_extension WHERE name = 'plpgsql'
CREATE EXTENSION citext;
CREATE EXTENSION hstore;
CREATE EXTENSION ltree;
CREATE EXTENSION pg_trgm;
-- on: target
CREATE EXTENSION hstore;
