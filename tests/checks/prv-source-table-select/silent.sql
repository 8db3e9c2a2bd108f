-- By membership, by PUBLIC, and one table that the task leaves out.
-- servers: 15 15
-- servers: 10 15
-- servers: 18 15
-- role: @ROLE@
-- task: {"rules": [
-- task: {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:  "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task: {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "exclude",
-- task:  "object-locator": {"schema-name": "shop", "table-name": "secret"}}]}
CREATE ROLE @ROLE@ LOGIN;
CREATE ROLE @ROLE@_reader;
GRANT @ROLE@_reader TO @ROLE@;
CREATE SCHEMA shop;
GRANT USAGE ON SCHEMA shop TO PUBLIC;
CREATE TABLE shop.by_membership (id int);
GRANT SELECT ON shop.by_membership TO @ROLE@_reader;
CREATE TABLE shop.by_public (id int);
GRANT SELECT ON shop.by_public TO PUBLIC;
CREATE TABLE shop.secret (id int);
