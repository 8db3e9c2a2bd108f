-- A rule with an error may select the table: nobody knows.
-- outcome: not evaluated
-- reason: the table mappings were applied without rules[1]
-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "[basket"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY);
CREATE UNLOGGED TABLE shop.basket (id int PRIMARY KEY);
