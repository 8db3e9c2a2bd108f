-- servers: 10 15
-- servers: 15 15
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include", "object-locator": {"schema-name": "shop", "table-name": "%"}}]}
-- expect: table|public|lo"g|-|info/warning/none
CREATE SCHEMA shop;
CREATE TABLE shop.selected (id int);
CREATE TABLE "lo""g" (line text);
CREATE TABLE keyed (id int PRIMARY KEY);
CREATE TABLE whole (id int);
ALTER TABLE whole REPLICA IDENTITY FULL;
CREATE UNLOGGED TABLE unlogged (id int);
CREATE PUBLICATION everything FOR ALL TABLES;
