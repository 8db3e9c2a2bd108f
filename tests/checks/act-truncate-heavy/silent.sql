-- Of a table that stays, of a temporary one, and DELETE.
-- settings: source shared_preload_libraries=pg_stat_statements
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}}]}
CREATE EXTENSION pg_stat_statements;
CREATE SCHEMA shop;
CREATE SCHEMA other;
CREATE TABLE shop.customer (id int);
CREATE TABLE other.customer (id int);
TRUNCATE other.customer;
DELETE FROM shop.customer;
