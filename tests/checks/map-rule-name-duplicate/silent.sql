-- Another name, and rules without one.
-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "1a", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "old"}},
-- task:   {"rule-type": "selection", "rule-id": "3", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "older"}},
-- task:   {"rule-type": "selection", "rule-id": "4", "rule-name": null, "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "oldest"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY);
