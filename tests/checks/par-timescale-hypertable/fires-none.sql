-- The extension alone: the hypertable is not selected.
-- expect: extension|-|timescaledb|-|warning/warning/warning
-- case: UPDATE fact_extension SET name = 'timescaledb' WHERE name = 'btree_gist'
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include", "object-locator": {"schema-name": "shop", "table-name": "customer"}}]}
CREATE EXTENSION btree_gist;
CREATE SCHEMA shop;
CREATE SCHEMA _timescaledb_internal;
CREATE TABLE shop.measure (at timestamptz, value float);
CREATE TABLE _timescaledb_internal._hyper_1_1_chunk () INHERITS (shop.measure);
CREATE TABLE shop.customer (id int PRIMARY KEY);
