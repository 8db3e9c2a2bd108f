-- The task empties the table itself.
-- expect: table|shop|order|-|info/blocker/info
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}}]}
-- task-settings: {"FullLoadSettings": {"TargetTablePrepMode": "TRUNCATE_BEFORE_LOAD"}}
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY);
INSERT INTO shop."order" VALUES (1);
