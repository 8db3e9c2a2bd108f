-- target: none
-- expect: rule|-|rules[1].parallel-load.columns|day|blocker/none/none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "table-settings", "rule-id": "2", "rule-name": "2", "parallel-load": {"type": "ranges",
-- task:     "columns": ["day", "id"], "boundaries": [["2026-01-01", "20"], ["2026-02-01", "1"]]},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "item"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, day date);
