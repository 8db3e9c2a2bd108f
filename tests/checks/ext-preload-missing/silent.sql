-- The target loads it; the other needs no library. A library that the server's file does not have cannot be loaded in a
-- test without a server of its own.
-- case: UPDATE fact_restricted_setting SET setting = 'auto_explain, "pg_stat_statements"' WHERE name = 'shared_preload_libraries' AND collection = (SELECT id FROM collection WHERE side = 'target')
CREATE EXTENSION pg_stat_statements;
CREATE EXTENSION citext;
