-- Partitions; a parent that is not selected.
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "log_%"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "sale%"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.log (id int PRIMARY KEY);
CREATE TABLE shop.log_2025 (PRIMARY KEY (id)) INHERITS (shop.log);
CREATE TABLE shop.sale (id int, day date) PARTITION BY RANGE (day);
CREATE TABLE shop.sale_1 PARTITION OF shop.sale FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
