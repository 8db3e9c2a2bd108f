-- expect: table|shop|event_"1"|-|blocker/warning/none
-- expect: table|shop|event_2_1|-|blocker/warning/none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "event"}},
-- task:   {"rule-type": "selection", "rule-id": "3", "rule-name": "3", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "event_2"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.event (id int, kind int) PARTITION BY LIST (id);
CREATE TABLE shop."event_""1""" PARTITION OF shop.event FOR VALUES IN (1);
CREATE TABLE shop.event_2 PARTITION OF shop.event FOR VALUES IN (2) PARTITION BY LIST (kind);
CREATE TABLE shop.event_2_1 PARTITION OF shop.event_2 FOR VALUES IN (1);
CREATE TABLE shop.event_3 PARTITION OF shop.event FOR VALUES IN (3);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.event (id int, kind int) PARTITION BY RANGE (id);
CREATE TABLE shop.event_3 PARTITION OF shop.event FOR VALUES FROM (1) TO (100);
