-- Emulates pg_partman, which is not there to be installed.
-- expect: extension|-|pg_partman|-|warning/warning/warning
-- case: UPDATE fact_extension SET name = 'pg_partman', version = CASE collection WHEN (SELECT max(id) FROM collection WHERE side = 'source') THEN '4.7.4' ELSE '5.2.4' END WHERE name = 'btree_gist'
CREATE EXTENSION btree_gist;
-- on: target
CREATE EXTENSION btree_gist;
