-- A column of the key, one of the chosen index, and a table whose old rows are logged as a whole.
-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "plain"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}, "filters": [
-- task:    {"filter-type": "source", "column-name": "id", "filter-conditions": [{"filter-operator": "gte", "value": "1"}]}]},
-- task:   {"rule-type": "selection", "rule-id": "3", "rule-name": "3", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "item"}, "filters": [
-- task:    {"filter-type": "source", "column-name": "region", "filter-conditions": [
-- task:     {"filter-operator": "eq", "value": "EU"}]}]},
-- task:   {"rule-type": "selection", "rule-id": "4", "rule-name": "4", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "event"}, "filters": [
-- task:    {"filter-type": "source", "column-name": "region", "filter-conditions": [
-- task:     {"filter-operator": "eq", "value": "EU"}]}]}]}
CREATE SCHEMA shop;
CREATE TABLE shop.plain (id int PRIMARY KEY);
CREATE TABLE shop.orders (id int PRIMARY KEY, region varchar(2));
CREATE TABLE shop.item (id int PRIMARY KEY, region varchar(2) NOT NULL, UNIQUE (region, id));
ALTER TABLE shop.item REPLICA IDENTITY USING INDEX item_region_id_key;
CREATE TABLE shop.event (id int PRIMARY KEY, region varchar(2));
ALTER TABLE shop.event REPLICA IDENTITY FULL;
