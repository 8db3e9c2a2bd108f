-- A partition is unlogged for itself. AWS DMS has made the tables anew, and the load is over.
-- options: --phase cutover
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}}]}
-- task-settings: {"FullLoadSettings": {"TargetTablePrepMode": "DROP_AND_CREATE"}}
-- expect: table|shop|event_1|-|blocker/blocker/blocker
CREATE SCHEMA shop;
CREATE TABLE shop.event (id int) PARTITION BY RANGE (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES FROM (1) TO (9);
CREATE TABLE shop.event_2 PARTITION OF shop.event FOR VALUES FROM (9) TO (20);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.event (id int) PARTITION BY RANGE (id);
CREATE UNLOGGED TABLE shop.event_1 PARTITION OF shop.event FOR VALUES FROM (1) TO (9);
CREATE TABLE shop.event_2 PARTITION OF shop.event FOR VALUES FROM (9) TO (20);
INSERT INTO shop.event VALUES (1), (9);
