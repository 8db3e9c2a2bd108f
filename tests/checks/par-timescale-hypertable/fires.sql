-- Emulates the extension, which is not there to be installed.
-- expect: extension|-|timescaledb|-|blocker/blocker/warning
-- case: UPDATE fact_extension SET name = 'timescaledb' WHERE name = 'btree_gist'
CREATE EXTENSION btree_gist;
