-- At the last value; further; empty and unused; no index, hence no key; a table that stays.
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "stays"}}]}
-- task-settings: {"FullLoadSettings": {"TargetTablePrepMode": "DO_NOTHING"}}
CREATE SCHEMA shop;
CREATE TABLE shop.exact (id int PRIMARY KEY);
CREATE TABLE shop.further (id int PRIMARY KEY);
CREATE TABLE shop.empty (id int PRIMARY KEY);
CREATE TABLE shop.counter (id int);
CREATE TABLE shop.stays (id int PRIMARY KEY);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.exact (id serial PRIMARY KEY);
INSERT INTO shop.exact SELECT FROM generate_series(1, 3);
CREATE TABLE shop.further (id serial PRIMARY KEY);
INSERT INTO shop.further VALUES (3);
SELECT setval('shop.further_id_seq', 100);
CREATE TABLE shop.empty (id serial PRIMARY KEY);
CREATE TABLE shop.counter (id serial);
INSERT INTO shop.counter VALUES (7);
CREATE TABLE shop.stays (id serial PRIMARY KEY);
INSERT INTO shop.stays VALUES (7);
