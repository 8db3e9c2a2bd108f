-- servers: 15 15
-- servers: 15 10
-- role: target @ROLE@
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:  "object-locator": {"schema-name": "shop", "table-name": "%"}}]}
-- task-settings: {"FullLoadSettings": {"TargetTablePrepMode": "TRUNCATE_BEFORE_LOAD"}}
-- expect: table|shop|customer|-|blocker/none/blocker
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int);
CREATE TABLE shop.granted (id int);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE SCHEMA shop;
GRANT USAGE ON SCHEMA shop TO @ROLE@;
CREATE TABLE shop.customer (id int);
GRANT SELECT, INSERT, UPDATE, DELETE ON shop.customer TO @ROLE@;
CREATE TABLE shop.granted (id int);
GRANT TRUNCATE ON shop.granted TO @ROLE@;
