-- Named, and there.
-- role: target @ROLE@
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:  "object-locator": {"schema-name": "public", "table-name": "%"}}]}
-- task-settings: {"ControlTablesSettings": {"ControlSchema": "dms control"}}
CREATE TABLE customer (id int);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE SCHEMA "dms control" AUTHORIZATION @ROLE@;
