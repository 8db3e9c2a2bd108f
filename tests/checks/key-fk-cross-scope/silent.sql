-- Within the selection, outside of it, and into a table of which the partitions are selected.
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "event"}}]}
CREATE SCHEMA shop;
CREATE SCHEMA old;
CREATE TABLE shop.event (id int PRIMARY KEY) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
CREATE TABLE shop.bill (id int PRIMARY KEY, event int REFERENCES shop.event, last int REFERENCES shop.bill);
CREATE TABLE old.customer (id int PRIMARY KEY);
CREATE TABLE old.note (customer int REFERENCES old.customer);
