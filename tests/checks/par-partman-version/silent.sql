-- Emulates pg_partman, of the same major version on both sides.
-- case: UPDATE fact_extension SET name = 'pg_partman', version = CASE collection WHEN (SELECT max(id) FROM collection WHERE side = 'source') THEN '5.0.1' ELSE '5.2.4' END WHERE name = 'btree_gist'
CREATE EXTENSION btree_gist;
-- on: target
CREATE EXTENSION btree_gist;
