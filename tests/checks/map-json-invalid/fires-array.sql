-- JSON, but not what the file has to be.
-- expect: rule|-|rules|-|blocker/none/blocker
-- target: none
-- task: [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:   "object-locator": {"schema-name": "shop", "table-name": "%"}}]
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
