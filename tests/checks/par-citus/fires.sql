-- Emulates the extension, which is not there to be installed.
-- expect: extension|-|citus|-|blocker/blocker/warning
-- case: UPDATE fact_extension SET name = 'citus' WHERE name = 'btree_gist'
CREATE EXTENSION btree_gist;
