-- The extension alone: no distributed table is selected.
-- expect: extension|-|citus|-|info/info/info
-- case: UPDATE fact_extension SET name = 'citus' WHERE name = 'btree_gist'
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include", "object-locator": {"schema-name": "shop", "table-name": "local"}}]}
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
