-- A table that another one refers to cannot be emptied by itself.
-- expect: constraint|shop|customer|outside_customer_fkey|blocker/none/blocker
-- expect: constraint|shop|order|order_customer_fkey|blocker/none/none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}}]}
-- task-settings: {"FullLoadSettings": {"TargetTablePrepMode": "TRUNCATE_BEFORE_LOAD"}}
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
CREATE TABLE shop."order" (id int PRIMARY KEY, customer int);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
CREATE TABLE shop."order" (id int PRIMARY KEY, customer int REFERENCES shop.customer);
CREATE TABLE shop.outside (id int PRIMARY KEY, customer int REFERENCES shop.customer);
