-- Under another name, with columns renamed; a table that is empty still; a parent that stays.
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "stays"}},
-- task:   {"rule-type": "transformation", "rule-id": "3", "rule-name": "3", "rule-action": "rename",
-- task:    "rule-target": "column", "value": "client",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "order", "column-name": "customer"}}]}
-- task-settings: {"FullLoadSettings": {"TargetTablePrepMode": "DO_NOTHING"}}
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
CREATE TABLE shop.stays (id int PRIMARY KEY);
CREATE TABLE shop."order" (id int PRIMARY KEY, customer int REFERENCES shop.customer, other int REFERENCES shop.stays);
CREATE TABLE shop.later (id int PRIMARY KEY, customer int REFERENCES shop.customer);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
CREATE TABLE shop."order" (id int PRIMARY KEY, client int CONSTRAINT to_client REFERENCES shop.customer, other int);
INSERT INTO shop."order" VALUES (1);
CREATE TABLE shop.later (id int PRIMARY KEY, customer int);
