-- A full load may read a partitioned table; one that others inherit from gives their rows, too.
-- expect: table|shop|event|-|info/none/none
-- expect: table|shop|vehicle|-|blocker/none/none
-- options: --phase full-load
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "car"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.event (id int) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
CREATE TABLE shop.vehicle (id int PRIMARY KEY);
CREATE TABLE shop.car (doors int) INHERITS (shop.vehicle);
