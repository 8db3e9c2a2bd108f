-- AWS DMS has made the tables anew, and the load is over; the rows are two levels below the partitioned table.
-- options: --phase cutover
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}}]}
-- task-settings: {"FullLoadSettings": {"TargetTablePrepMode": "DROP_AND_CREATE"}}
-- expect: constraint|shop|letter|letter_customer|blocker/blocker/blocker
-- expect: constraint|shop|event|event_customer|blocker/blocker/blocker
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
CREATE TABLE shop.letter (id int PRIMARY KEY, customer int CONSTRAINT letter_customer REFERENCES shop.customer);
CREATE TABLE shop.event (id int, customer int CONSTRAINT event_customer REFERENCES shop.customer) PARTITION BY RANGE (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES FROM (1) TO (9) PARTITION BY RANGE (id);
CREATE TABLE shop.event_1_1 PARTITION OF shop.event_1 FOR VALUES FROM (1) TO (5);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
CREATE TABLE shop.letter (id int PRIMARY KEY, customer int);
INSERT INTO shop.letter VALUES (1, 2);
CREATE TABLE shop.event (id int, customer int) PARTITION BY RANGE (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES FROM (1) TO (9) PARTITION BY RANGE (id);
CREATE TABLE shop.event_1_1 PARTITION OF shop.event_1 FOR VALUES FROM (1) TO (5);
INSERT INTO shop.event VALUES (1, 2);
