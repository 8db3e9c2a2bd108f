-- Each partition goes into the table of its own name; and the target has nothing of the other.
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "event"}},
-- task:   {"rule-type": "selection", "rule-id": "3", "rule-name": "3", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "other"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.event (id int) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
CREATE TABLE shop.other (id int) PARTITION BY LIST (id);
CREATE TABLE shop.other_1 PARTITION OF shop.other FOR VALUES IN (1);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.event (id int) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
