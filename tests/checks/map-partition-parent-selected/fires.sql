-- expect: table|shop|Event "log"|-|blocker/none/none
-- expect: table|shop|vehicle|-|blocker/none/none
-- servers: 15 15
-- servers: 10 18
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "car"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop."Event ""log""" (id int, kind text) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop."Event ""log""" FOR VALUES IN (1) PARTITION BY LIST (kind);
CREATE TABLE shop.event_1_a PARTITION OF shop.event_1 FOR VALUES IN ('a');
CREATE TABLE shop.vehicle (id int PRIMARY KEY);
CREATE TABLE shop.car (doors int) INHERITS (shop.vehicle);
