-- What the console adds.
-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%", "table-type": "table"},
-- task:    "filters": [], "value": null, "old-value": null, "before-image-def": null, "load-order": "2"}]}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
