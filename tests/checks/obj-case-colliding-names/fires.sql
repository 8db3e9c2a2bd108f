-- The second pair is one table that is selected and one that is not.
-- expect: table|shop|Größe|-|blocker/none/none
-- expect: table|shop|GRÖSSE|-|blocker/none/none
-- expect: table|shop|order|-|warning/none/none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "Order"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop."Größe" (id int PRIMARY KEY);
CREATE TABLE shop."GRÖSSE" (id int PRIMARY KEY);
CREATE TABLE shop."order" (id int PRIMARY KEY);
CREATE TABLE shop."Order" (id int PRIMARY KEY);
