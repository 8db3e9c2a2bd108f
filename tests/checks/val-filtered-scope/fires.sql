-- expect: table|shop|item|-|info/info/info
-- expect: table|shop|o"dd|-|info/info/info
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include", "object-locator": {"schema-name": "shop", "table-name": "item"}, "filters": [{"filter-type": "source", "column-name": "id", "filter-conditions": [{"filter-operator": "gte", "value": "10"}]}]},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "include", "object-locator": {"schema-name": "shop", "table-name": "whole"}},
-- task:   {"rule-type": "selection", "rule-id": "3", "rule-name": "3", "rule-action": "include", "object-locator": {"schema-name": "shop", "table-name": "o\"dd"}, "filters": [{"filter-type": "source", "column-name": "id", "filter-conditions": [{"filter-operator": "gte", "value": "10"}]}]}]}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY);
CREATE TABLE shop."o""dd" (id int PRIMARY KEY) PARTITION BY RANGE (id);
CREATE TABLE shop.odd_1 PARTITION OF shop."o""dd" FOR VALUES FROM (1) TO (100);
CREATE TABLE shop.whole (id int PRIMARY KEY);
