-- The tables that the task takes do not name the role.
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:  "object-locator": {"schema-name": "shop", "table-name": "customer"}}]}
-- expect: role|-|@ROLE@|-|warning/warning/blocker
-- expect: role|-|@ROLE@_other|-|warning/warning/warning
CREATE ROLE @ROLE@;
CREATE ROLE @ROLE@_other;
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int);
GRANT SELECT ON shop.customer TO @ROLE@;
CREATE TABLE shop.other (id int);
GRANT SELECT ON shop.other TO @ROLE@_other;
