-- servers: 15 15
-- servers: 15 10
-- role: target @ROLE@
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:  "object-locator": {"schema-name": "shop", "table-name": "%"}}]}
-- task-settings: {"FullLoadSettings": {"TargetTablePrepMode": "DROP_AND_CREATE"}}
-- expect: table|shop|customer|-|blocker/none/blocker
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int);
CREATE TABLE shop.own (id int);
CREATE TABLE shop.missing (id int);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE SCHEMA shop;
GRANT ALL ON SCHEMA shop TO @ROLE@;
CREATE TABLE shop.customer (id int);
GRANT ALL ON shop.customer TO @ROLE@;
CREATE TABLE shop.own (id int);
ALTER TABLE shop.own OWNER TO @ROLE@;
