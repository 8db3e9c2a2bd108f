-- Emulates the extension, which is not there to be installed, and its catalog.
-- servers: 15 15
-- servers: 18 15
-- expect: table|shop|or"der|-|blocker/blocker/warning
-- expect: table|shop|country|-|blocker/blocker/warning
-- case: UPDATE fact_extension SET name = 'citus' WHERE name = 'btree_gist'
CREATE EXTENSION btree_gist;
CREATE SCHEMA shop;
CREATE TABLE shop."or""der" (id int PRIMARY KEY);
CREATE TABLE shop.country (id int PRIMARY KEY);
CREATE TABLE shop.local (id int PRIMARY KEY);
SET allow_system_table_mods = on;
CREATE TABLE pg_catalog.pg_dist_partition (logicalrelid regclass, partmethod "char", partkey text, colocationid int,
    repmodel "char");
INSERT INTO pg_catalog.pg_dist_partition VALUES ('shop."or""der"', 'h', 'id', 1, 's'), ('shop.country', 'n', NULL, 2, 't'),
    ('shop.local', 'n', NULL, 0, 's');
